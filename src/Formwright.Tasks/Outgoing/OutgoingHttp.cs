using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Formwright.Core;

namespace Formwright.Tasks;

/// <summary>
/// The guarded client. A name is resolved once and the connection goes to an address that was checked, so that a second resolution
/// cannot lead elsewhere. It keeps no cookies, uses no proxy and sends no credentials.
/// </summary>
internal sealed class OutgoingHttp : IOutgoingHttp, IDisposable
{
    private const int MaxRedirects = 5;
    private const int MaxUrl = 2048;
    private const int BufferSize = 64 << 10;

    private readonly OutgoingOptions options;
    private readonly TimeProvider time;
    private readonly HttpClient client;

    public OutgoingHttp(OutgoingOptions options, TimeProvider time)
    {
        this.options = options;
        this.time = time;
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            // An address is checked at each connection; an old one must not live for ever.
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Formwright", null));
    }

    public Uri Check(string? url, string field, bool requireHttps)
    {
        if (url is null || url.Length > MaxUrl || !Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https"))
        {
            throw Refuse(field, $"{field} must be an absolute http or https URL of at most {MaxUrl} characters");
        }

        if (parsed.UserInfo.Length > 0)
        {
            throw Refuse(field, $"{field} must not contain a user name or password");
        }

        var allowed = IsAllowed(parsed.IdnHost);
        if (requireHttps && parsed.Scheme != Uri.UriSchemeHttps && !allowed)
        {
            throw Refuse(field, $"{field} must use https");
        }

        return allowed || !IPAddress.TryParse(parsed.DnsSafeHost, out var address) || PublicAddress.Is(address)
            ? parsed
            : throw Refuse(field, $"{field} names an address that is not allowed");
    }

    public async Task<FetchedFile> GetAsync(Uri url, string field, long maxBytes, TimeSpan timeout, CancellationToken cancel)
    {
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancel);
        try
        {
            for (var hop = 0; hop <= MaxRedirects; hop++)
            {
                using var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, either.Token);
                if (response is { StatusCode: >= HttpStatusCode.Moved and < HttpStatusCode.BadRequest, Headers.Location: { } location })
                {
                    url = Check(new Uri(url, location).AbsoluteUri, field, requireHttps: false);
                    continue;
                }

                if (!response.IsSuccessStatusCode)
                {
                    throw Refuse(field, $"{field} could not be fetched: its server answered {(int)response.StatusCode}");
                }

                var body = await ReadAsync(response.Content, field, maxBytes, either.Token);
                return new(body, response.Content.Headers.ContentType?.MediaType, Uri.UnescapeDataString(url.Segments[^1].TrimEnd('/')));
            }

            throw Refuse(field, $"{field} redirects more than {MaxRedirects} times");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw Refuse(field, $"{field} could not be fetched within {timeout.TotalSeconds:0} s");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Failure(ErrorCode.InvalidInput, field, $"{field} could not be fetched: {Reason(e)}", e);
        }
    }

    public async Task<int> PostAsync(Uri url, WebhookMessage message, TimeSpan timeout, CancellationToken cancel)
    {
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancel);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(message.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in message.Headers)
        {
            request.Headers.Add(name, value);
        }

        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return (int)response.StatusCode;
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw Failure(ErrorCode.ProviderFailed, null, $"There was no answer within {timeout.TotalSeconds:0} s.", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Failure(ErrorCode.ProviderFailed, null, Reason(e), e);
        }
    }

    public void Dispose() => client.Dispose();

    private static async Task<byte[]> ReadAsync(HttpContent content, string field, long maxBytes, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > maxBytes)
        {
            throw TooLarge(field, maxBytes);
        }

        await using var stream = await content.ReadAsStreamAsync(cancel);
        using var body = new MemoryStream();
        var buffer = new byte[BufferSize];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            body.Write(buffer, 0, count);
            if (body.Length > maxBytes)
            {
                throw TooLarge(field, maxBytes);
            }
        }

        return body.ToArray();
    }

    private bool IsAllowed(string host) => options.AllowedHosts.Contains(host.Trim('[', ']'), StringComparer.OrdinalIgnoreCase);

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancel);
        var usable = IsAllowed(host) ? addresses : Array.FindAll(addresses, PublicAddress.Is);
        if (usable.Length == 0)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "the address is not allowed");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(usable, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // What the network says of inner addresses is not for the user.
    private static string Reason(Exception e) => e is HttpRequestException { HttpRequestError: var error }
        ? error switch
        {
            HttpRequestError.NameResolutionError => "its host is not known",
            HttpRequestError.SecureConnectionError => "its certificate is not valid",
            HttpRequestError.ConnectionError => "the address cannot be reached or is not allowed",
            _ => "its server broke off",
        }
        : "its server broke off";

    private static FormwrightException TooLarge(string field, long maxBytes) => Refuse(field, $"{field} is larger than {maxBytes} bytes");

    private static FormwrightException Refuse(string field, string message) => new(ErrorCode.InvalidInput, message, field);

    private static FormwrightException Failure(ErrorCode code, string? field, string message, Exception inner) =>
        new(new Error(code, message, field, Detail: inner.Message), inner);
}
