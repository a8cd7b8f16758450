using System.Globalization;
using System.Numerics;
using System.Text;
using Formwright.Core;

namespace Formwright.Worker.Tests.Models;

/// <summary>Meshes that are wrong in one way each, through every handler: a model with finite numbers, or an error about the input.</summary>
public sealed class BadMeshTests : IDisposable
{
    private static readonly string[] Works = [ModelTasks.Remesh, "quads", ModelTasks.Unwrap, ModelTasks.Paint, ModelTasks.Repair, ModelTasks.Analyze];

    private static readonly string[] Kinds =
    [
        "open", "non-manifold", "self-intersecting", "inside-out", "zero-volume", "single-triangle", "duplicated", "huge-coordinates", "tiny-scale", "shells",
    ];

    private readonly ModelRun run = new();

    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (var work in Works)
            {
                foreach (var kind in Kinds)
                {
                    cases.Add(work, kind);
                }
            }

            return cases;
        }
    }

    public static TheoryData<string> All => [.. Works];

    public void Dispose() => run.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task BadMesh_GivesAModelOrAnErrorAboutTheInput(string work, string kind)
    {
        try
        {
            await RunAsync(work, Obj(kind), TestContext.Current.CancellationToken);
        }
        catch (FormwrightException e)
        {
            Assert.Equal(ErrorCode.InvalidInput, e.Error.Code);
            return;
        }

        if (work != ModelTasks.Analyze && run.Result.Models.ContainsKey("stl"))
        {
            var (min, max) = ModelRun.StlBounds(run.Model("stl"));
            Assert.True(float.IsFinite((max - min).Length()) && (max - min).Length() > 0);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Cancellation_WhenWorkIsUnderWay_EndsIt(string work)
    {
        using var source = new CancellationTokenSource();
        run.Reported = _ => source.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(work, Obj("shells"), source.Token));
    }

    private Task<ModelRun> RunAsync(string work, byte[] obj, CancellationToken cancel) => work switch
    {
        "quads" => run.OfAsync(ModelTasks.Remesh, obj, new RemeshModelInput("model.obj", ["stl"], 400, IsQuad: true), cancel),
        ModelTasks.Remesh => run.OfAsync(work, obj, new RemeshModelInput("model.obj", ["stl"], 100), cancel),
        ModelTasks.Unwrap => run.OfAsync(work, obj, new UnwrapModelInput("model.obj", ["stl"]), cancel),
        ModelTasks.Paint => run.OfAsync(work, obj, new PaintModelInput("model.obj", 4, 3), cancel),
        ModelTasks.Repair => run.OfAsync(work, obj, new RepairModelInput("model.obj", "stl", ["stl"]), cancel),
        _ => run.OfAsync(work, obj, new AnalyzeModelInput("model.obj"), cancel),
    };

    private static byte[] Obj(string kind)
    {
        var text = new StringBuilder();
        switch (kind)
        {
            case "open":
                Box(default, 2, sides: 5);
                break;
            case "non-manifold":
                Box(default, 2);
                Triangle(new(0, 0, 0), new(2, 0, 0), new(1, -3, 1));
                break;
            case "self-intersecting":
                Box(default, 4);
                Box(new Vector3(1, 2, 3), 4);
                break;
            case "inside-out":
                Box(default, 2, turned: true);
                break;
            case "zero-volume":
                Triangle(new(0, 0, 0), new(5, 0, 0), new(0, 5, 0));
                Triangle(new(0, 0, 0), new(0, 5, 0), new(5, 0, 0));
                break;
            case "single-triangle":
                Triangle(new(0, 0, 0), new(5, 0, 0), new(0, 5, 0));
                break;
            case "duplicated":
                Box(default, 3);
                Box(default, 3);
                break;
            case "huge-coordinates":
                Box(new Vector3(1e9f, -2e9f, 5e8f), 1e7f);
                break;
            case "tiny-scale":
                Box(default, 1e-12f);
                break;
            default:
                for (var i = 0; i < 10_000; i++)
                {
                    Box(new Vector3(i % 22, i / 22 % 22, i / 484) * 2, 1);
                }

                break;
        }

        return Encoding.ASCII.GetBytes(text.ToString());

        void Box(Vector3 at, float size, int sides = 6, bool turned = false)
        {
            foreach (var quad in ((int[][])[[0, 2, 3, 1], [4, 5, 7, 6], [0, 1, 5, 4], [2, 6, 7, 3], [0, 4, 6, 2], [1, 3, 7, 5]]).Take(sides))
            {
                var p = Array.ConvertAll(quad, i => at + (new Vector3(i & 1, (i >> 1) & 1, i >> 2) * size));
                Triangle(p[0], turned ? p[2] : p[1], turned ? p[1] : p[2]);
                Triangle(p[0], turned ? p[3] : p[2], turned ? p[2] : p[3]);
            }
        }

        void Triangle(Vector3 a, Vector3 b, Vector3 c)
        {
            foreach (var p in (Vector3[])[a, b, c])
            {
                text.Append(CultureInfo.InvariantCulture, $"v {p.X:R} {p.Y:R} {p.Z:R}\n");
            }

            text.Append("f -3 -2 -1\n");
        }
    }
}
