using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel.Tests;

/// <summary>Calls operations of the catalogue as JSON in, JSON out.</summary>
internal static class OperationCall
{
    private static readonly OperationCatalogue Catalogue = OperationCatalogue.Kernel;

    public static string Json(string path, string arguments) => Node(path, arguments)?.ToJsonString() ?? "null";

    public static JsonNode? Node(string path, string arguments) =>
        ResultJson.ToNode(Catalogue.Find(path)!.Invoke(OperationArguments.FromJson(JsonNode.Parse(arguments)!.AsObject())));

    public static Error Refusal(string path, string arguments)
    {
        var error = Assert.Throws<FormwrightException>(() => Node(path, arguments)).Error;
        Assert.Equal(ErrorCode.InvalidInput, error.Code);
        return error;
    }
}
