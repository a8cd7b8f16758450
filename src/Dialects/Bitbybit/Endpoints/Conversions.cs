using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Bitbybit;

/// <summary>The four calls of <c>/convert</c>.</summary>
internal static class Conversions
{
    public static Task<IResult> SimpleAsync(Call call) => ConvertAsync(call, isAdvanced: false, isDraco: false);

    public static Task<IResult> AdvancedAsync(Call call) => ConvertAsync(call, isAdvanced: true, isDraco: false);

    public static Task<IResult> SimpleWithDracoAsync(Call call) => ConvertAsync(call, isAdvanced: false, isDraco: true);

    public static Task<IResult> AdvancedWithDracoAsync(Call call) => ConvertAsync(call, isAdvanced: true, isDraco: true);

    private static async Task<IResult> ConvertAsync(Call call, bool isAdvanced, bool isDraco)
    {
        var fields = await call.ReadAsync();
        var request = Reading.Convert(fields, isAdvanced, isDraco);
        fields.Check();
        var file = await InputFiles.FindStepAsync(call, request.FileId);
        return await Submission.OneAsync(call, ToTask.Convert(call.Owner, request, isAdvanced, file));
    }
}
