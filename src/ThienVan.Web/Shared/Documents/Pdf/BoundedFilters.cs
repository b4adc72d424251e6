using System.Collections.Frozen;
using System.IO.Compression;
using ThienVan.Web.Shared.Documents.Bounded;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace ThienVan.Web.Shared.Documents.Pdf;

/// <summary>The library's own stream filters, each allowed to put out only what the document's budget still holds.</summary>
internal sealed class BoundedFilters(ExpansionBudget budget) : BaseFilterProvider(Wrap(budget))
{
    // The most that one byte can stand for; both are too rare today to be worth measuring.
    private const long LzwWorst = 2600;
    private const long RunLengthWorst = 64;

    private static FrozenDictionary<string, IFilter> Wrap(ExpansionBudget budget)
    {
        var flate = new BoundedFilter(new FlateFilter(), budget, BoundedFilter.Deflated);
        var lzw = new BoundedFilter(new LzwFilter(), budget, (input, room) => room.Take(input.Length * LzwWorst));
        var runs = new BoundedFilter(new RunLengthFilter(), budget, (input, room) => room.Take(input.Length * RunLengthWorst));
        var ascii85 = new Ascii85Filter();
        var hex = new AsciiHexDecodeFilter();
        return new Dictionary<string, IFilter>(StringComparer.Ordinal)
        {
            ["FlateDecode"] = flate,
            ["Fl"] = flate,
            ["LZWDecode"] = lzw,
            ["LZW"] = lzw,
            ["RunLengthDecode"] = runs,
            ["RL"] = runs,
            ["ASCII85Decode"] = ascii85,
            ["A85"] = ascii85,
            ["ASCIIHexDecode"] = hex,
            ["AHx"] = hex,
            ["DCTDecode"] = new DctDecodeFilter(),
            ["DCT"] = new DctDecodeFilter(),
            ["JPXDecode"] = new JpxDecodeFilter(),
            ["CCITTFaxDecode"] = new CcittFaxDecodeFilter(),
            ["CCF"] = new CcittFaxDecodeFilter(),
            ["JBIG2Decode"] = new Jbig2DecodeFilter(),
        }.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>Measures what would come out before the library, which keeps it all, may let it out.</summary>
internal sealed class BoundedFilter(IFilter inner, ExpansionBudget budget, Action<Memory<byte>, ExpansionBudget> measure) : IFilter
{
    private const int ZlibHeader = 2;

    public bool IsSupported => inner.IsSupported;

    /// <summary>Inflates once for nothing but the count. Damaged data counts as far as it goes.</summary>
    public static void Deflated(Memory<byte> input, ExpansionBudget budget)
    {
        if (input.Length <= ZlibHeader) return;
        var buffer = new byte[8192];
        using var inflated = new DeflateStream(
            new MemoryStream(input[ZlibHeader..].ToArray(), writable: false), CompressionMode.Decompress);
        try
        {
            int read;
            while ((read = inflated.Read(buffer)) > 0) budget.Take(read);
        }
        catch (InvalidDataException)
        {
            // The library decides what to make of a damaged stream.
        }
    }

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        measure(input, budget);
        return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
    }
}
