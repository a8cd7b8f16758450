namespace Formwright.Kernel.Tests;

public sealed class RandomSourceTests
{
    [Fact]
    public void Sequence_Restarted_IsTheSame()
    {
        RandomSource.Restart();
        double[] first = [.. Enumerable.Range(0, 100).Select(_ => RandomSource.Next())];
        RandomSource.Restart();
        Assert.Equal(first, Enumerable.Range(0, 100).Select(_ => RandomSource.Next()));
        Assert.Equal(100, first.Distinct().Count());
    }

    [Fact]
    public void Numbers_OfALongSequence_AreSpreadEvenly()
    {
        RandomSource.Restart();
        double[] numbers = [.. Enumerable.Range(0, 10_000).Select(_ => RandomSource.Next())];
        Assert.All(numbers, number => Assert.InRange(number, 0, Math.BitDecrement(1.0)));

        // Mean and variance of the uniform distribution, within five standard errors.
        var mean = numbers.Average();
        Near.Equal(0.5, mean, 5 * Math.Sqrt(1.0 / 12 / numbers.Length));
        Near.Equal(1.0 / 12, numbers.Average(number => (number - mean) * (number - mean)), 5 * Math.Sqrt(1.0 / 180 / numbers.Length));
    }

    [Fact]
    public void Integers_BelowALimit_AreAllOfThem()
    {
        RandomSource.Restart();
        Assert.Equal(Enumerable.Range(0, 7), Enumerable.Range(0, 500).Select(_ => RandomSource.Next(7)).Distinct().Order());
    }

    [Fact]
    public void Integers_OfTheReferenceSequence_AreThoseOfSplitMix()
    {
        // The first outputs of the published generator from state 0: E220A8397B1DCDAF, 6E789E6AA1B965F4.
        RandomSource.Restart();
        Assert.Equal((0xE220A8397B1DCDAFUL >> 11) / 9007199254740992.0, RandomSource.Next());
        Assert.Equal((0x6E789E6AA1B965F4UL >> 11) / 9007199254740992.0, RandomSource.Next());
    }
}
