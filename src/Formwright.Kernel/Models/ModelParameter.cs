namespace Formwright.Kernel.Models;

/// <summary>A parameter of a model.</summary>
/// <param name="word">Its type as clients call it.</param>
/// <param name="strict">How it is read.</param>
/// <param name="inBatch">How it is read in a batch.</param>
internal abstract class ModelParameter(string word, OperationParameter strict, OperationParameter inBatch)
{
    internal string Name => strict.Name;

    internal OperationParameter Reader(bool batch) => batch ? inBatch : strict;

    internal Core.ModelParameter Define() => new(strict.Name, word, strict.Description, strict.Default!);
}

/// <summary>The same with the type of its value.</summary>
internal sealed class ModelParameter<T>(string word, OperationParameter<T> strict, OperationParameter<T> inBatch) : ModelParameter(word, strict, inBatch)
{
    internal T Read(ArgumentBinder binder, bool batch) => binder.Get(batch ? inBatch : strict);
}
