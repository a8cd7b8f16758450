using Formwright.Core;

namespace Formwright.Server;

/// <summary>What can be made, as far as it is known without the kernel, which a server never loads.</summary>
/// <param name="Pipelines">The operations.</param>
/// <param name="Models">The parametric models.</param>
public sealed record Catalogues(IPipelineCatalogue Pipelines, IModelCatalogue Models);

/// <summary>What an operator decides.</summary>
/// <param name="Port">TCP port, 0 to 65535; 0 takes any free one.</param>
/// <param name="Bind">Address to listen on: an IP address, <c>localhost</c>, or <c>*</c> for all.</param>
/// <param name="DataFolder">Folder of everything that is stored; made when absent.</param>
/// <param name="Workers">Worker processes, at least 1.</param>
/// <param name="PublicUrl">
/// Base of the links in answers, absolute and http(s), for a server behind a proxy; null to use the scheme and host of each request.
/// </param>
/// <param name="AllowedHosts">Hosts of the operator's own network that users' URLs may name, by name or address; null for none.</param>
/// <param name="Designer">Who designs parts before the embedded engine; null for nobody.</param>
public sealed record ServerOptions(
    int Port = 8080,
    string Bind = "127.0.0.1",
    string DataFolder = "./data",
    int Workers = 1,
    Uri? PublicUrl = null,
    IReadOnlyList<string>? AllowedHosts = null,
    DesignerProvider? Designer = null);

/// <summary>A language model that designs parts. Only workers talk to it.</summary>
/// <param name="Model">Its name.</param>
/// <param name="WorkerArguments">What tells a worker about it on its command line; without the key, which is inherited or in a file.</param>
/// <param name="Deadline">How long it may take for one prompt.</param>
public sealed record DesignerProvider(string Model, IReadOnlyList<string> WorkerArguments, TimeSpan Deadline);
