using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Bitbybit;

/// <summary><c>/models</c> and below.</summary>
internal static class Models
{
    public static Task<IResult> ListAsync(Call call) => Task.FromResult(
        Call.Answer(new([.. All(call).Select(model => model.Name)]), Json.Wire.SuccessModelNames));

    public static async Task<IResult> DefinitionsAsync(Call call)
    {
        var fields = await call.ReadAsync();
        var names = Reading.Names(fields, [.. All(call).Select(model => model.Name)]);
        fields.Check();
        return Call.Answer(
            new(names.Distinct().ToDictionary(name => name, name => FromTask.ToInfo(All(call).First(model => model.Name == name)))),
            Json.Wire.SuccessModelInfos);
    }

    public static Task<IResult> ParamsAsync(Call call) => Task.FromResult(Call.Answer(FromTask.ToInfo(Named(call)), Json.Wire.SuccessModelInfo));

    public static async Task<IResult> RunAsync(Call call)
    {
        var model = Named(call).Name;
        var fields = await call.ReadAsync();
        var request = Reading.Model(fields);
        fields.Check(ToTask.Fault(call.Port<IModelCatalogue>(), model, request.Params));
        return await Submission.OneAsync(call, ToTask.Model(call.Owner, model, request));
    }

    public static async Task<IResult> BatchAsync(Call call)
    {
        var model = Named(call).Name;
        var fields = await call.ReadAsync();
        var request = Reading.Batch(fields);
        fields.Check();
        return await Submission.TogetherAsync(call, ToTask.Batch(call.Owner, model, request), $"{model} batch");
    }

    private static IReadOnlyList<ModelDefinition> All(Call call) => call.Port<IModelCatalogue>().All;

    private static ModelDefinition Named(Call call) =>
        All(call).FirstOrDefault(model => model.Name == call.Path("name")) ?? throw new FormwrightException(ErrorCode.NotFound, "Model not found");
}
