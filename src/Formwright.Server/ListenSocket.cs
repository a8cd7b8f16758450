using System.Net;
using System.Net.Sockets;
using Formwright.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Formwright.Server;

/// <summary>
/// The server's address, claimed before anything else starts: a taken port then ends the start at once and in one line, and
/// nobody can take it in between.
/// </summary>
internal static class ListenSocket
{
    /// <summary>Binds, but does not listen yet.</summary>
    /// <exception cref="FormwrightException"><c>conflict</c> for a taken port; <c>invalid_input</c> for an address that cannot be used.</exception>
    public static Socket Bind(string bind, int port)
    {
        var address = bind switch
        {
            "localhost" => IPAddress.Loopback,
            "*" => IPAddress.Any,
            _ => IPAddress.TryParse(bind, out var parsed)
                ? parsed
                : throw new FormwrightException(ErrorCode.InvalidInput, $"'{bind}' is no IP address. Give one with --bind, such as 127.0.0.1, or 0.0.0.0 for all.", "bind"),
        };
        if (port is < 0 or > 65535)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "A port is a number from 0 to 65535. Give one with --port.", "port");
        }

        try
        {
            return SocketTransportOptions.CreateDefaultBoundListenSocket(new IPEndPoint(address, port));
        }
        catch (SocketException e)
        {
            var error = e.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => new Error(
                    ErrorCode.Conflict, $"Port {port} of {bind} is taken by another program. Stop that one, or choose another port with --port.", "port"),
                SocketError.AccessDenied => new Error(
                    ErrorCode.InvalidInput, $"This user may not listen on port {port}. Choose one above 1023 with --port.", "port"),
                _ => new Error(
                    ErrorCode.InvalidInput, $"Cannot listen on {bind}: {e.Message}. Choose an address of this machine with --bind.", "bind"),
            };
            throw new FormwrightException(error, e);
        }
    }
}
