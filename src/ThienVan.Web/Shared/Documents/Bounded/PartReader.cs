using System.Xml;

namespace ThienVan.Web.Shared.Documents.Bounded;

/// <summary>Forward-only view of one XML part: no DTD, no entities from outside, depth and cancellation checked at every step.</summary>
/// <param name="part">Closed with the reader.</param>
/// <param name="depth">How deep elements may nest.</param>
/// <param name="tooDeep">What to throw when they nest deeper.</param>
internal sealed class PartReader(Stream part, int depth, Func<Exception> tooDeep, CancellationToken cancelled) : IDisposable
{
    private readonly XmlReader _xml = XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    public string Name => _xml.LocalName;

    public bool IsOpening => _xml.NodeType == XmlNodeType.Element;

    public bool IsClosing => _xml.NodeType == XmlNodeType.EndElement || (IsOpening && _xml.IsEmptyElement);

    public string? Text =>
        _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
            ? _xml.Value
            : null;

    /// <summary>The attribute by its local name, in whichever of the two namespaces of Office (transitional, strict).</summary>
    public string? this[string attribute]
    {
        get
        {
            string? value = null;
            while (_xml.MoveToNextAttribute())
            {
                if (_xml.LocalName == attribute) value = _xml.Value;
            }

            _xml.MoveToElement();
            return value;
        }
    }

    public bool Opens(string name) => IsOpening && _xml.LocalName == name;

    /// <summary>An on/off property: present without a value means on.</summary>
    public bool IsOn => this["val"] is not ("0" or "false" or "off");

    public int Number(int otherwise) =>
        int.TryParse(this["val"], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    public bool Read()
    {
        cancelled.ThrowIfCancellationRequested();
        if (!_xml.Read()) return false;
        if (_xml.Depth > depth) throw tooDeep();
        return true;
    }

    /// <summary>Leaves the reader on the end of the current element.</summary>
    public void Skip()
    {
        if (_xml.IsEmptyElement) return;
        var outer = _xml.Depth;
        while (Read() && _xml.Depth > outer)
        {
        }
    }

    public void Dispose() => _xml.Dispose();
}
