namespace Formwright.Cli;

/// <summary>One line on a terminal that shows how far the work is; nothing when standard error is not a terminal.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const int Width = 30;
    private readonly bool visible = !Console.IsErrorRedirected;
    private bool shown;

    /// <summary>Shows <paramref name="percent"/>, 0 to 100.</summary>
    public void Show(int percent)
    {
        if (!visible)
        {
            return;
        }

        var done = percent * Width / 100;
        Console.Error.Write($"\r[{new string('#', done)}{new string('.', Width - done)}] {percent,3} %");
        shown = true;
    }

    /// <summary>Clears the line, so that what follows stands alone.</summary>
    public void Dispose()
    {
        if (shown)
        {
            Console.Error.Write($"\r{new string(' ', Width + 10)}\r");
            shown = false;
        }
    }
}
