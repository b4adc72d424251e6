using ThienVan.Web.Reports.Papers.Printing;

namespace ThienVan.Web.Reports.Papers;

internal static class PaperCopyRights
{
    /// <summary>The copy with the trace names who typed: it is for who consolidates or issues.</summary>
    public static bool MayReadCopy(this ReportRights rights, PaperCopy copy) =>
        copy == PaperCopy.Sent || rights.MayManage || rights.MayPublish;
}
