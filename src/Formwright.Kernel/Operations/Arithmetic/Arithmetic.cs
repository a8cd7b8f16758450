namespace Formwright.Kernel.Operations;

/// <summary>Sums, products, powers and logarithms.</summary>
public static class Arithmetic
{
    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The same number.</returns>
    [Operation("math.number")]
    public static double Number(double number = 1) => number;

    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    /// <returns>The number.</returns>
    [Operation("math.pi")]
    public static double Pi() => Math.PI;

    /// <summary>Adds two numbers.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="second">The second number.</param>
    /// <returns>The sum.</returns>
    [Operation("math.add")]
    public static double Add(double first = 1, double second = 2) => first + second;

    /// <summary>Subtracts two numbers.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="second">The second number.</param>
    /// <returns>The first less the second.</returns>
    [Operation("math.subtract")]
    public static double Subtract(double first = 1, double second = 2) => first - second;

    /// <summary>Multiplies two numbers.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="second">The second number.</param>
    /// <returns>The product.</returns>
    [Operation("math.multiply")]
    public static double Multiply(double first = 1, double second = 2) => first * second;

    /// <summary>Divides two numbers.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="second">The second number.</param>
    /// <returns>The first by the second; null for a division by 0.</returns>
    [Operation("math.divide")]
    public static double Divide(double first = 1, double second = 2) => first / second;

    /// <summary>Raises a number to a power.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="second">The second number.</param>
    /// <returns>The first to the power of the second; null where there is none.</returns>
    [Operation("math.power")]
    public static double Power(double first = 1, double second = 2) => Math.Pow(first, second);

    /// <summary>Divides and takes what remains.</summary>
    /// <param name="number">The number.</param>
    /// <param name="modulus">What it is divided by.</param>
    /// <returns>What remains, with the sign of the number; null for the modulus 0.</returns>
    [Operation("math.modulus")]
    public static double Modulus(double number = 1, double modulus = 2) => number % modulus;

    /// <summary>Changes the sign of a number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The number with the opposite sign.</returns>
    [Operation("math.negate")]
    public static double Negate(double number = 1) => -number;

    /// <summary>The size of a number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The number without its sign.</returns>
    [Operation("math.abs")]
    public static double Abs(double number = 1) => Math.Abs(number);

    /// <summary>The sign of a number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>-1, 0 or 1.</returns>
    [Operation("math.sign")]
    public static double Sign(double number = 1) => Math.Sign(number);

    /// <summary>The square root.</summary>
    /// <param name="number">The number, 0 or more.</param>
    /// <returns>The root; null below 0.</returns>
    [Operation("math.sqrt")]
    public static double Sqrt(double number = 1) => Math.Sqrt(number);

    /// <summary>e to a power.</summary>
    /// <param name="number">The exponent.</param>
    /// <returns>The power.</returns>
    [Operation("math.exp")]
    public static double Exp(double number = 1) => Math.Exp(number);

    /// <summary>Ten to a power.</summary>
    /// <param name="number">The exponent.</param>
    /// <returns>The power.</returns>
    [Operation("math.tenPow")]
    public static double TenPow(double number = 1) => Math.Pow(10, number);

    /// <summary>The natural logarithm.</summary>
    /// <param name="number">The number, above 0.</param>
    /// <returns>The logarithm; null for 0 and below.</returns>
    [Operation("math.ln")]
    public static double Ln(double number = 1) => Math.Log(number);

    /// <summary>The logarithm to base 10.</summary>
    /// <param name="number">The number, above 0.</param>
    /// <returns>The logarithm; null for 0 and below.</returns>
    [Operation("math.log10")]
    public static double Log10(double number = 1) => Math.Log10(number);

    /// <summary>Works out an expression of numbers, <c>+ - * /</c> and parentheses.</summary>
    /// <param name="expression">The expression, such as <c>(3+2)*4</c>.</param>
    /// <returns>The value; null where a division by 0 leaves none.</returns>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when the expression is not well formed or has more than 256 parentheses within each other.</exception>
    [Operation("math.evalArithmetic")]
    public static double EvalArithmetic(string expression = "1+1") => ArithmeticExpression.Evaluate(expression);

    /// <summary>Does one of several operations on two numbers.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="second">The second number.</param>
    /// <param name="operation">Which.</param>
    /// <returns>The result; null where there is none.</returns>
    [Operation("math.twoNrOperation")]
    public static double TwoNrOperation(double first = 1, double second = 1, TwoNumberOperation operation = TwoNumberOperation.Add) => operation switch
    {
        TwoNumberOperation.Add => first + second,
        TwoNumberOperation.Subtract => first - second,
        TwoNumberOperation.Multiply => first * second,
        TwoNumberOperation.Divide => first / second,
        TwoNumberOperation.Power => Math.Pow(first, second),
        TwoNumberOperation.Modulus => first % second,
    };

    /// <summary>Does one of several operations on a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="operation">Which.</param>
    /// <returns>The result; null where there is none.</returns>
    [Operation("math.oneNrOperation")]
    public static double OneNrOperation(double number = 1, NumberOperation operation = NumberOperation.Absolute) => operation switch
    {
        NumberOperation.Absolute => Math.Abs(number),
        NumberOperation.Negate => -number,
        NumberOperation.Ln or NumberOperation.Log => Math.Log(number),
        NumberOperation.Log10 => Math.Log10(number),
        NumberOperation.TenPow => Math.Pow(10, number),
        NumberOperation.Round => Rounding.Round(number),
        NumberOperation.Floor => Math.Floor(number),
        NumberOperation.Ceil => Math.Ceiling(number),
        NumberOperation.Sqrt => Math.Sqrt(number),
        NumberOperation.Sin => Math.Sin(number),
        NumberOperation.Cos => Math.Cos(number),
        NumberOperation.Tan => Math.Tan(number),
        NumberOperation.Asin => Math.Asin(number),
        NumberOperation.Acos => Math.Acos(number),
        NumberOperation.Atan => Math.Atan(number),
        NumberOperation.Exp => Math.Exp(number),
        NumberOperation.RadToDeg => Trigonometry.RadToDeg(number),
        NumberOperation.DegToRad => Trigonometry.DegToRad(number),
    };
}
