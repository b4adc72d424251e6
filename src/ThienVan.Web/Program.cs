using ThienVan.Web;
using ThienVan.Web.Shared.Cli;
using ThienVan.Web.Shared.Hosting;

return await CommandLine.Create(new CommandHost(Modules.Rooms)).Parse(args).RunAsync();

/// <summary>Named for the tests.</summary>
public partial class Program;
