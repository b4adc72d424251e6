using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Layers;

namespace ThienVan.Web.Registers.Layers;

/// <summary>Which columns of a file say what a shape is.</summary>
/// <param name="Code">Of a zone its code, of a plot the sheet of the map; null for none.</param>
/// <param name="Name">Of a zone or a neighbourhood group its name, of a plot its number; null for none.</param>
public sealed record LayerColumns(string? Code, string? Name)
{
    private static readonly string[] _codes = ["ma", "code", "kyhieu", "kihieu", "loaidat", "mald", "mucdich"];
    private static readonly string[] _names = ["ten", "name", "chucnang", "tenvung", "tento", "todanpho", "tdp"];
    private static readonly string[] _sheets = ["soto", "shto", "to", "tobd", "tobando", "shbando", "sohieutobando", "sheet"];
    private static readonly string[] _plots = ["sothua", "shthua", "thua", "sohieuthua", "thuadat", "plot"];

    /// <summary>As their headings suggest.</summary>
    public static LayerColumns Guess(LayerKind kind, IReadOnlyList<string> columns) => kind switch
    {
        LayerKind.Plots => new(Find(columns, _sheets), Find(columns, _plots)),
        LayerKind.Planning => new(Find(columns, _codes), Find(columns, _names)),
        LayerKind.Neighbourhoods => new(Code: null, Find(columns, _names) ?? Find(columns, _codes)),
        _ => new(Code: null, Name: null),
    };

    private static string? Find(IReadOnlyList<string> columns, string[] words)
    {
        static string Plain(string heading) => string.Concat(VietnameseText.Fold(heading).Where(char.IsLetterOrDigit));
        return words.Select(word => columns.FirstOrDefault(column => Plain(column) == word)).FirstOrDefault(found => found is not null)
            ?? words.Where(word => word.Length > 2)
                .Select(word => columns.FirstOrDefault(column => Plain(column).StartsWith(word, StringComparison.Ordinal)))
                .FirstOrDefault(found => found is not null);
    }
}

/// <summary>A shape with what it is.</summary>
public sealed record MatchedShape(DraftShape Shape, string Code, string Name);

/// <summary>Says what each shape of a file is, by the columns chosen; what cannot be told is refused by its number.</summary>
public sealed record LayerMatch(IReadOnlyList<MatchedShape> Shapes, IReadOnlyList<RefusedShape> Refused)
{
    private static readonly RegisterField _group =
        new() { Code = "to-dan-pho", Name = "Tổ dân phố", Kind = FieldKind.Neighbourhood };

    public static LayerMatch Of(LayerKind kind, LayerDraft draft, LayerColumns columns, FieldSurroundings ward)
    {
        List<MatchedShape> shapes = [];
        List<RefusedShape> refused = [.. draft.Refused];
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var shape in draft.Shapes)
        {
            var matched = Named(kind, shape, columns, ward);
            if (matched.Refusal is { } why) refused.Add(new(shape.Number, why.Message));
            else if (kind is LayerKind.Neighbourhoods or LayerKind.Plots && !taken.TryAdd(matched.Value.Code, shape.Number))
                refused.Add(new(shape.Number, $"trùng với hình {FigureText.Number(taken[matched.Value.Code])} ({matched.Value.Name})"));
            else shapes.Add(matched.Value);
        }

        return new(shapes, [.. refused.OrderBy(one => one.Number)]);
    }

    private static Result<MatchedShape> Named(LayerKind kind, DraftShape shape, LayerColumns columns, FieldSurroundings ward)
    {
        var (code, name) = (Value(shape, columns.Code), Value(shape, columns.Name));
        if ((IsUnreadable(name) ? name : IsUnreadable(code) ? code : null) is { } unreadable)
            return Why($"“{unreadable}” có chữ không đọc được; đề nghị xuất lại tệp với bảng mã UTF-8");
        switch (kind)
        {
            case LayerKind.Neighbourhoods:
                if (name is null) return Why("chưa có tên tổ dân phố");
                var read = FieldReader.Read(_group, name, ward);
                return read.IsRefused || read.Value is null ? Why($"“{name}” không phải tổ dân phố nào của phường")
                    : new MatchedShape(shape, read.Value, ward.NameOf(read.Value)!);
            case LayerKind.Plots:
                return PlotKey.Of(code, name) is { } key ? new MatchedShape(shape, key, PlotKey.Name(code!, name!))
                    : Why("chưa có số tờ bản đồ hoặc số thửa");
            case LayerKind.Planning:
                return code is null && name is null ? Why("chưa có mã và tên vùng")
                    : new MatchedShape(shape, code ?? "", name ?? code!);
            default:
                return new MatchedShape(shape, "phuong", LayerWords.Kind(LayerKind.Ward));
        }
    }

    private static bool IsUnreadable(string? text) => text?.Contains('\uFFFD', StringComparison.Ordinal) == true;

    private static string? Value(DraftShape shape, string? column) => column is null ? null : shape.Fields.GetValueOrDefault(column);

    private static Refusal Why(string words) => new("layer.shape", words);
}
