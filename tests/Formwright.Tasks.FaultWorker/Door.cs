using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Formwright.Tasks.FaultWorker;

/// <summary>
/// Connects to the test behind the socket named by the input's <c>gate</c>, tells it the process id, and stays connected: so the test knows without
/// waiting that the handler runs, and that the process is gone when the connection breaks.
/// </summary>
internal static class Door
{
    private static readonly List<Socket> Open = [];

    public static async Task<Socket> EnterAsync(JsonObject input)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        Open.Add(socket);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint((string)input["gate"]!));
        await socket.SendAsync(BitConverter.GetBytes(Environment.ProcessId));
        return socket;
    }

    /// <summary>Waits until the test lets the handler go on.</summary>
    public static async Task PassAsync(JsonObject input, CancellationToken cancel)
    {
        var socket = await EnterAsync(input);
        await socket.ReceiveAsync(new byte[1], cancel);
        socket.Dispose();
    }
}
