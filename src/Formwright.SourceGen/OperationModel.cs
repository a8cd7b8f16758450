namespace Formwright.SourceGen;

/// <summary>An operation as the emitter needs it: C# text only, so that equal declarations are equal models.</summary>
/// <param name="Path">The dotted path.</param>
/// <param name="Container">Full name of the declaring class, without <c>global::</c>.</param>
/// <param name="Method">The method as messages name it, such as <c>Solids.CreateBox</c>.</param>
/// <param name="Summary">Summary as Markdown.</param>
/// <param name="Remarks">Remarks as Markdown; empty for none.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Result">What it returns.</param>
/// <param name="Errors">How it can fail.</param>
internal sealed record OperationModel(
    string Path,
    string Container,
    string Method,
    string Summary,
    string Remarks,
    EquatableArray<ParameterModel> Parameters,
    ResultModel Result,
    EquatableArray<ErrorModel> Errors);

/// <summary>A parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Expression that makes its <c>DataType</c>.</param>
/// <param name="Default">Expression of its default; null when it is required.</param>
/// <param name="Description">Doc comment as Markdown.</param>
/// <param name="Records">The records that <paramref name="Type"/> names.</param>
internal sealed record ParameterModel(string Name, string Type, string? Default, string Description, EquatableArray<RecordModel> Records);

/// <summary>A record that a parameter takes as an object: a method that makes its <c>DataType</c>.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Type">Full name of the record.</param>
/// <param name="Members">The parameters of its constructor.</param>
internal sealed record RecordModel(string Method, string Type, EquatableArray<ParameterModel> Members);

/// <summary>The call and its result.</summary>
/// <param name="Type">Expression that makes the result's <c>DataType</c>; null when there is none.</param>
/// <param name="Description">Doc comment as Markdown; empty for none.</param>
/// <param name="Call">Expression that calls the method with <c>v0</c>, <c>v1</c>, ... and converts what it returns.</param>
/// <param name="Writers">Methods that the conversion calls.</param>
internal sealed record ResultModel(string? Type, string Description, string Call, EquatableArray<RecordWriter> Writers);

/// <summary>A method that writes the members of a record into a dictionary.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Type">Full name of the record, with <c>?</c> when it is a struct.</param>
/// <param name="Members">Each member's name in JSON and the expression of its value, where <c>some</c> is the record.</param>
/// <param name="LeftOut">Names of the members that are left out while they are null.</param>
internal sealed record RecordWriter(
    string Method,
    string Type,
    EquatableArray<(string Name, string Value)> Members,
    EquatableArray<string> LeftOut);

/// <summary>An error of the doc comment.</summary>
/// <param name="Code">Member of <c>ErrorCode</c>.</param>
/// <param name="Description">When it happens, as Markdown.</param>
internal sealed record ErrorModel(string Code, string Description);

/// <summary>What was read of one method.</summary>
/// <param name="Operation">The operation; null when there are faults.</param>
/// <param name="Location">Where its name stands; apart from the operation, so that a line more above it changes no source.</param>
/// <param name="Faults">What is wrong with it.</param>
internal sealed record Declaration(OperationModel? Operation, SourceSpan Location, EquatableArray<Fault> Faults);
