using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Metadata;

namespace ThienVan.Web.Cases.Tips;

/// <summary>
/// A page that strangers send files to without a trace: its form is read in memory, where others spill what is larger to a folder on disk;
/// and it carries a ticket of its own in place of the token that needs a cookie.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TipFormAttribute : Attribute, IFormOptionsMetadata, IAntiforgeryMetadata
{
    private const int Megabyte = 1 << 20;

    public bool RequiresValidation => false;

    public bool? BufferBody => false;

    /// <summary>More than any request may hold.</summary>
    public int? MemoryBufferThreshold => 64 * Megabyte;

    public long? BufferBodyLengthLimit => 64L * Megabyte;

    public int? ValueCountLimit => 64;

    public int? KeyLengthLimit => 256;

    public int? ValueLengthLimit => Megabyte;

    public int? MultipartBoundaryLengthLimit => 256;

    public int? MultipartHeadersCountLimit => 16;

    public int? MultipartHeadersLengthLimit => 16 * 1024;

    public long? MultipartBodyLengthLimit => 64L * Megabyte;
}
