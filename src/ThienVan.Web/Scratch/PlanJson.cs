#pragma warning disable
namespace ThienVan.Web.Plans.Files;
public static class PlanJson { public static void WriteImport(object a, Stream s) {} public static void WriteFindings(object a, Stream s) {} public static string Import(object o) => ""; }
