using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests;

public sealed class VectorTests
{
    [Theory]
    [InlineData("vector.vectorXYZ", """{"x": 1, "y": 2, "z": 3}""", "[1,2,3]")]
    [InlineData("vector.vectorXY", """{"x": 1, "y": 2}""", "[1,2]")]
    [InlineData("vector.add", """{"first": [1, 2], "second": [3, 4, 5]}""", "[4,6]")]
    [InlineData("vector.addAll", """{"vectors": [[1, 2, 3], [4, 5, 6], [7, 8, 9]]}""", "[12,15,18]")]
    [InlineData("vector.mul", """{"vector": [2, 3, 4, 5], "scalar": 5}""", "[10,15,20,25]")]
    [InlineData("vector.div", """{"vector": [1, 0], "scalar": 0}""", "[null,null]")]
    [InlineData("vector.neg", """{"vector": [5, -3]}""", "[-5,3]")]
    [InlineData("vector.norm", """{"vector": [2, 3, 6]}""", "7")]
    [InlineData("vector.norm", """{"vector": [1, 1, 1, 1]}""", "2")]
    [InlineData("vector.length", """{"vector": [3, 4, 12]}""", "13")]
    [InlineData("vector.dist", """{"first": [1, 1], "second": [4, 5]}""", "5")]
    [InlineData("vector.normalized", """{"vector": [3, 4]}""", "[0.6,0.8]")]
    [InlineData("vector.normalized", """{"vector": [0, 1e-9, 0]}""", "null")]
    [InlineData("vector.lerp", """{"first": [1, 2, 3], "second": [9, 9, 9], "fraction": 1}""", "[1,2,3]")]
    [InlineData("vector.onRay", """{"point": [1, 1, 1], "vector": [0, 2, 0], "distance": 3}""", "[1,7,1]")]
    [InlineData("vector.vectorsTheSame", """{"vec1": [1, 2], "vec2": [1.001, 2], "tolerance": 0.01}""", "true")]
    [InlineData("vector.vectorsTheSame", """{"vec1": [1, 2], "vec2": [1.02, 2], "tolerance": 0.01}""", "false")]
    [InlineData("vector.vectorsTheSame", """{"vec1": [1, 2], "vec2": [1, 2, 0]}""", "false")]
    [InlineData("vector.removeAllDuplicateVectors", """{"vectors": [[], [0, 0], [], [0, 0, 0, 1], [0, 0, 0, 2], [0, 0, 0, 1]]}""", "[[],[0,0],[0,0,0,1],[0,0,0,2]]")]
    [InlineData("vector.removeConsecutiveDuplicateVectors", """{"vectors": [[1], [1], [2], [1]], "checkFirstAndLast": true}""", "[[1],[2]]")]
    [InlineData("vector.removeConsecutiveDuplicateVectors", """{"vectors": [[1]], "checkFirstAndLast": true}""", "[[1]]")]
    [InlineData("vector.removeConsecutiveDuplicateVectors", """{"vectors": [], "checkFirstAndLast": true}""", "[]")]
    public void Vector_WorkedOut_IsThatOfItsDefinition(string path, string arguments, string result) => JsonNear.Gives(result, path, arguments);

    [Theory]
    [InlineData("vector.angleBetween", """{"first": [1, 0], "second": [-1, 1.7320508075688772]}""", "120")]
    [InlineData("vector.angleBetween", """{"first": [0, 0], "second": [1, 0]}""", "null")]
    [InlineData("vector.angleBetweenNormalized2d", """{"first": [1, 0], "second": [0, 1]}""", "90")]
    [InlineData("vector.angleBetweenNormalized2d", """{"first": [0, 1], "second": [1, 0]}""", "-90")]
    [InlineData("vector.signedAngleBetween", """{"first": [1, 0, 0], "second": [0, 2, 0], "reference": [0, 0, 1]}""", "90")]
    [InlineData("vector.signedAngleBetween", """{"first": [1, 0, 0], "second": [0, 2, 0], "reference": [0, 0, -1]}""", "270")]
    [InlineData("vector.signedAngleBetween", """{"first": [1, 0, 0], "second": [2, 0, 0], "reference": [0, 0, 1]}""", "360")]
    [InlineData("vector.positiveAngleBetween", """{"first": [0, 0, 1], "second": [1, 0, 1], "reference": [0, 1, 0]}""", "45")]
    [InlineData("vector.positiveAngleBetween", """{"first": [1, 0, 1], "second": [0, 0, 1], "reference": [0, 1, 0]}""", "315")]
    public void Angle_BetweenVectors_IsInDegrees(string path, string arguments, string result) => JsonNear.Gives(result, path, arguments);

    [Theory]
    [InlineData("vector.max", """{"vector": []}""", "null")]
    [InlineData("vector.min", """{"vector": [3, -7, 2]}""", "-7")]
    [InlineData("vector.domain", """{"vector": [1, 30, 5, 9]}""", "8")]
    [InlineData("vector.domain", """{"vector": []}""", "null")]
    [InlineData("vector.all", """{"vector": []}""", "true")]
    [InlineData("vector.all", """{"vector": [true, 1, 0]}""", "false")]
    [InlineData("vector.finite", """{"vector": [1, -2.5, null]}""", "[true,true,false]")]
    [InlineData("vector.parseNumbers", """{"vector": ["2.5mm", "-1e2", "", 7]}""", "[2.5,-100,null,7]")]
    [InlineData("vector.range", """{"max": 2.5}""", "[0,1,2]")]
    [InlineData("vector.range", """{"max": -1}""", "[]")]
    [InlineData("vector.span", """{"step": 2, "min": 1, "max": 6}""", "[1,3,5]")]
    [InlineData("vector.span", """{"step": 0.25}""", "[0,0.25,0.5,0.75,1]")]
    [InlineData("vector.span", """{"min": 2, "max": 1}""", "[]")]
    [InlineData("vector.spanLinearItems", """{"nrItems": 5, "min": -10, "max": 10}""", "[-10,-5,0,5,10]")]
    [InlineData("vector.spanEaseItems", """{"nrItems": 3, "max": 8, "ease": "easeInCubic"}""", "[0,1,8]")]
    [InlineData("vector.spanEaseItems", """{"nrItems": 3, "max": 8, "ease": "easeInCubic", "intervals": true}""", "[0,1,7]")]
    public void Numbers_OfAList_AreThoseOfItsDefinition(string path, string arguments, string result) => JsonNear.Gives(result, path, arguments);

    [Theory]
    [InlineData("vector.add", """{"first": [1, 2], "second": [1]}""", "params.second")]
    [InlineData("vector.dot", """{"first": [1, 2], "second": []}""", "params.second")]
    [InlineData("vector.addAll", """{"vectors": [[1, 2], [1, 2, 3], [1]]}""", "params.vectors[2]")]
    [InlineData("vector.addAll", """{"vectors": []}""", "params.vectors")]
    [InlineData("vector.cross", """{"first": [1, 2], "second": [1, 2, 3]}""", "params.first")]
    [InlineData("vector.onRay", """{"point": [1, 2, 3], "vector": [1]}""", "params.vector")]
    [InlineData("vector.angleBetweenNormalized2d", """{"first": [1, 0], "second": [1]}""", "params.second")]
    [InlineData("vector.signedAngleBetween", """{"first": [1, 0, 0], "second": [1, 0, 0], "reference": [1]}""", "params.reference")]
    [InlineData("vector.range", """{"max": 100001}""", "params.max")]
    [InlineData("vector.span", """{"step": 0}""", "params.step")]
    [InlineData("vector.span", """{"step": 1e-9}""", "params.step")]
    [InlineData("vector.span", """{"step": 1, "min": 1e300, "max": 1e300}""", "params.step")]
    [InlineData("vector.spanLinearItems", """{"nrItems": 1e9}""", "params.nrItems")]
    public void Argument_ThatCannotBeUsed_IsRefused(string path, string arguments, string field) =>
        Assert.Equal(field, OperationCall.Refusal(path, arguments).Field);

    [Fact]
    public void RemoveAllDuplicateVectors_OfManyVectors_KeepsEachOnce()
    {
        // Twice a grid of 200 by 200, the second time moved by less than the tolerance.
        var grid = Enumerable.Range(0, 40_000).Select(i => new[] { i % 200, i / 200.0, 0 });
        IReadOnlyList<IReadOnlyList<double>> vectors = [.. grid, .. grid.Select(v => new[] { v[0] + 5e-8, v[1] - 5e-8, 0 })];
        Assert.Equal(40_000, VectorComparison.RemoveAllDuplicateVectors(vectors).Count);
    }

    [Fact]
    public void RemoveAllDuplicateVectors_AroundCellBorders_ComparesDistances()
    {
        // Random places: the same vectors are kept as when each is compared with all.
        RandomSource.Restart();
        IReadOnlyList<IReadOnlyList<double>> vectors = [.. Enumerable.Range(0, 2000).Select(_ => Chance.RandomNumbers(-1, 1, 3))];
        var kept = new List<IReadOnlyList<double>>();
        foreach (var vector in vectors)
        {
            if (!kept.Exists(other => VectorComparison.VectorsTheSame(vector, other, 0.1)))
            {
                kept.Add(vector);
            }
        }

        Assert.Equal(kept, VectorComparison.RemoveAllDuplicateVectors(vectors, 0.1));
        Assert.InRange(kept.Count, 100, 1900);
    }

    [Fact]
    public void AngleBetween_OfParallelVectors_IsANumberInSpiteOfRounding()
    {
        RandomSource.Restart();
        for (var i = 0; i < 1000; i++)
        {
            var vector = Chance.RandomNumbers(-1, 1, 3);
            Assert.InRange(VectorAngles.AngleBetween(vector, Vectors.Mul(vector, 3)), 0, 1e-5);
            Assert.InRange(VectorAngles.AngleBetween(vector, Vectors.Mul(vector, -3)), 180 - 1e-5, 180);
        }
    }

    [Fact]
    public void Cross_OfRandomVectors_IsPerpendicularToBoth()
    {
        RandomSource.Restart();
        var (a, b) = (Chance.RandomNumbers(-5, 5, 3), Chance.RandomNumbers(-5, 5, 3));
        var cross = Vectors.Cross(a, b);
        Near.Equal(0, cross.Dot(new Point3(a[0], a[1], a[2])), 1e-12);
        Near.Equal(0, cross.Dot(new Point3(b[0], b[1], b[2])), 1e-12);
        Near.Equal(Vectors.NormSquared(a) * Vectors.NormSquared(b), cross.Dot(cross) + Math.Pow(Vectors.Dot(a, b), 2), 1e-12);
    }
}
