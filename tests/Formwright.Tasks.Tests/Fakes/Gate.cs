using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Formwright.Tasks.Tests;

/// <summary>Where fault handlers report that they run and wait to be let go.</summary>
internal sealed class Gate : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    public Gate(string folder)
    {
        Path = System.IO.Path.Combine(folder, "gate");
        _listener.Bind(new UnixDomainSocketEndPoint(Path));
        _listener.Listen();
    }

    public string Path { get; }

    /// <summary>The input that sends a handler here.</summary>
    public JsonObject Input => new() { ["gate"] = Path };

    /// <summary>The next handler that arrives.</summary>
    public async Task<Visitor> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var socket = await _listener.AcceptAsync(patience.Token);
        var id = new byte[4];
        await socket.ReceiveAsync(id, patience.Token);
        return new Visitor(socket, BitConverter.ToInt32(id));
    }

    public void Dispose() => _listener.Dispose();

    internal sealed class Visitor(Socket socket, int processId)
    {
        public int ProcessId => processId;

        public Task ReleaseAsync() => socket.SendAsync(new byte[1]);

        public void Kill()
        {
            using var process = Process.GetProcessById(processId);
            process.Kill();
        }

        /// <summary>Returns when the process has ended.</summary>
        public async Task GoneAsync()
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            try
            {
                Assert.Equal(0, await socket.ReceiveAsync(new byte[1], patience.Token));
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionReset)
            {
                // The other way in which the end shows.
            }
        }
    }
}
