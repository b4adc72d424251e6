using Microsoft.AspNetCore.Http.HttpResults;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Exchange;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Lists;
using ThienVan.Web.Shared.Documents.Sheets;
using ThienVan.Web.Shared.Ui.Lists;

namespace ThienVan.Web.Registers.Exchange;

/// <summary>The empty sheet of a register, and the rows of a sheet that were refused with what to mend.</summary>
internal static class ImportFiles
{
    private const int EmptyRows = 1000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(RegisterLinks.Home + "/{code}/nhap").RequireAuthorization(RegisterPermissions.Keep);
        group.MapGet("/mau.xlsx", TemplateAsync);
        group.MapGet("/{id:guid}/can-sua.xlsx", RefusedAsync);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> TemplateAsync(
        string code, HttpContext http, RegisterShelf shelf, RegisterRights rights, WardNames names, CancellationToken ct)
    {
        if (shelf.Find(code) is not { } register || !rights.MayKeep(register)) return TypedResults.NotFound();
        var ward = await names.ReadAsync(ct);
        var fields = rights.Fields(register);
        var sheet = new Sheet
        {
            Name = "Nhập",
            Columns = [.. fields.Select(_ => new SheetColumn(22)), new SheetColumn(18)],
            Rows =
            [
                new([
                    .. fields.Select(field => field.Name).Append(RegisterWords.State)
                        .Select(name => SheetCell.Of(name, CellLook.Header))]),
            ],
            FrozenRows = 1,
            Checks = [.. fields.Select((field, at) => Check(field, at + 1, ward)).OfType<SheetCheck>(), States(register, fields.Count + 1)],
        };
        return Send(http, WorkbookWriter.Write([sheet]), "mau-nhap", register);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> RefusedAsync(
        string code, Guid id, HttpContext http, ImportReader imports, PersonalExports exports, CancellationToken ct)
    {
        if (await imports.ReviewAsync(code, id, ct) is not { } review) return TypedResults.NotFound();
        int[] columns = [.. review.Table.Headings.Keys.Order()];
        var head = columns.Select(column => review.Table.Headings[column]).Append("Cần sửa");
        var rows = review.Rows.Where(row => row.Fate == RowFate.Refused).Select(row => new SheetRow([
            .. columns.Select(column => SheetCell.Of(row.Row.Cells.GetValueOrDefault(column)?.Seen, CellLook.Body)),
            SheetCell.Of(string.Join(" ", row.Refused.Select(one => one.Message)), CellLook.Body)]));
        var sheet = new Sheet
        {
            Name = "Cần sửa",
            Columns = [.. columns.Select(_ => new SheetColumn(22)), new SheetColumn(60)],
            Rows = [new([.. head.Select(name => SheetCell.Of(name, CellLook.Header))]), .. rows],
            FrozenRows = 1,
        };
        await exports.NoteAsync(review.Register, "xlsx", review.Count(RowFate.Refused), ct);
        return Send(http, WorkbookWriter.Write([sheet]), "can-sua", review.Register);
    }

    private static SheetCheck? Check(RegisterField field, int column, FieldSurroundings ward) =>
        ward.ChoicesOf(field) is { Count: > 0 } choices ? Check(column, [.. choices.Select(choice => choice.Name)]) : null;

    private static SheetCheck States(RegisterDefinition register, int column) =>
        Check(column, [.. register.States.Select(state => state.Name)]);

    private static SheetCheck Check(int column, IReadOnlyList<string> choices) => new()
    {
        Range = $"{new CellAddress(2, column)}:{new CellAddress(EmptyRows + 1, column)}",
        Choices = choices,
        Error = "Đề nghị chọn trong danh sách.",
    };

    private static FileContentHttpResult Send(HttpContext http, byte[] file, string list, RegisterDefinition register) => TypedResults.File(
        file, WorkbookWriter.ContentType, http.RequestServices.GetRequiredService<DownloadNames>().Of(register.Name, list, "xlsx"));
}
