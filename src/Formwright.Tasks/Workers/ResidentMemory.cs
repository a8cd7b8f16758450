using System.Globalization;

namespace Formwright.Tasks;

/// <summary>Resident memory of another process, from Linux's <c>/proc/PID/statm</c> (proc(5)).</summary>
internal static class ResidentMemory
{
    /// <summary>In bytes; 0 when the process is gone.</summary>
    public static long Of(int processId)
    {
        try
        {
            var fields = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/statm")).Split(' ');
            return fields.Length > 1 ? long.Parse(fields[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
