using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Bitbybit;

/// <summary>The five calls of <c>/cad/pro/unfold</c>.</summary>
internal static class Unfolding
{
    public static Task<IResult> FaceToFlatAsync(Call call) => UnfoldAsync(call, isFace: true, isFlat: true, isReport: false);

    public static Task<IResult> FaceReportAsync(Call call) => UnfoldAsync(call, isFace: true, isFlat: false, isReport: true);

    public static Task<IResult> SolidToFlatAsync(Call call) => UnfoldAsync(call, isFace: false, isFlat: true, isReport: false);

    public static Task<IResult> SolidReportAsync(Call call) => UnfoldAsync(call, isFace: false, isFlat: false, isReport: true);

    public static Task<IResult> SolidAsync(Call call) => UnfoldAsync(call, isFace: false, isFlat: true, isReport: true);

    private static async Task<IResult> UnfoldAsync(Call call, bool isFace, bool isFlat, bool isReport)
    {
        var fields = await call.ReadAsync();
        var request = Reading.Unfold(fields);
        fields.Check();
        var file = await InputFiles.FindStepAsync(call, request.FileId);
        return await Submission.OneAsync(call, ToTask.Unfold(call.Owner, request, isFace, isFlat, isReport, file));
    }
}
