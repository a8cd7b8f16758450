using System.Text.Json;
using Formwright.Core;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Formwright.Storage;

/// <summary>A value kept as JSON text, in the form in which it also crosses processes.</summary>
internal sealed class JsonText<T>() : ValueConverter<T, string>(value => Write(value), text => Read(text))
    where T : class
{
    private static string Write(T value) => JsonSerializer.Serialize(value, typeof(T), CoreJson.Default);

    private static T Read(string text) => (T)JsonSerializer.Deserialize(text, typeof(T), CoreJson.Default)!;
}
