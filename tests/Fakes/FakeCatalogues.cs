using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Tests.Fakes;

/// <summary>A catalogue that accepts every pipeline and describes one operation.</summary>
internal sealed class FakePipelineCatalogue : IPipelineCatalogue
{
    public void Check(JsonArray steps, int files)
    {
        // Nothing is wrong with any.
    }

    public JsonArray Describe() => [new JsonObject { ["path"] = "sample.box" }];
}

/// <summary>Two models with the parameters that tests need.</summary>
internal sealed class FakeModelCatalogue : IModelCatalogue
{
    public IReadOnlyList<ModelDefinition> All { get; } =
    [
        new("dragon-cup", "Dragon Cup", "A cup with a skin of pyramids.", [
            new("height", "number", "Height, above 0.", 8),
            new("nrSkinCellsVertical", "integer", "Cells along the height, 1 to 30.", 5),
            new("origin", "array", "Where it stands.", new JsonArray(0, 0, 0)),
        ]),
        new("phone-nest", "Phone Nest", "A stand for a phone.", [new("applyOrnaments", "boolean", "True for slots.", false)]),
    ];

    public void Check(string model, JsonObject parameters)
    {
        var known = All.First(m => m.Name == model).Params.Select(p => p.Name);
        var violations = parameters
            .Where(member => !known.Contains(member.Key))
            .Select(member => new Violation($"params.{member.Key}", "is not known"))
            .ToList();
        if (parameters["height"] is { } height && height.GetValue<double>() <= 0)
        {
            violations.Add(new Violation("params.height", "must be above 0"));
        }

        if (violations.Count > 0)
        {
            throw new FormwrightException(new Error(
                ErrorCode.InvalidInput, string.Join("; ", violations.Select(v => $"{v.Path} {v.Message}")), violations[0].Path, Violations: violations));
        }
    }
}
