using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Registers;

/// <summary>Every address of the registers.</summary>
public static class RegisterLinks
{
    public const string Home = "/so";

    /// <summary>The list of registers as a file, without its ending.</summary>
    public const string HomeFile = "/so/danh-muc";

    /// <summary>Query field of the day as of which a list is shown.</summary>
    public const string DayField = "ngay";

    /// <summary>Query field of the very moment a figure was counted.</summary>
    public const string MomentField = "luc";

    public const string FromField = "tu";
    public const string ToField = "den";

    public static string Register(string code) => $"{Home}/{code}";

    /// <summary>Items without a position, narrowed further as a list is.</summary>
    /// <param name="ground">Code of the field they are on the map by.</param>
    /// <param name="query">What else the list asks for.</param>
    public static string Placeless(string code, string ground, IQueryCollection? query = null) => QueryState.Address(Register(code),
        [.. (query ?? QueryCollection.Empty).Select(part => (part.Key, (string?)part.Value.ToString())), ($"o-{ground}", "chua-co")]);

    /// <summary>Where the position of an item is written down, and nothing else.</summary>
    public static string Position(string code, Guid id) => $"{Item(code, id)}/vi-tri";

    /// <summary>The items as a file, without its ending.</summary>
    public static string File(string code) => $"{Register(code)}/danh-sach";

    public static string New(string code) => $"{Register(code)}/them";

    /// <summary>The form for somebody who stands before the thing.</summary>
    public static string InField(string code) => $"{Register(code)}/hien-truong";

    /// <summary>The same, told which item it wrote down last.</summary>
    public static string InFieldAfter(string code, Guid id) => QueryState.Address(InField(code), (AddedField, id.ToString()));

    /// <summary>Where the script of that form sends what waited on the phone.</summary>
    public static string InFieldSend(string code) => $"{InField(code)}/gui";

    /// <summary>Where that script learns who is signed in.</summary>
    public const string FieldTicket = Home + "/hien-truong/ve";

    public const string AddedField = "da-ghi";

    /// <summary>One value for a whole list, which the address narrows.</summary>
    public static string Bulk(string code) => $"{Register(code)}/sua-hang-loat";

    /// <summary>The list for paper.</summary>
    public static string Print(string code) => $"{Register(code)}/in";

    public static string Import(string code) => $"{Register(code)}/nhap";

    /// <summary>The empty sheet of a register.</summary>
    public static string Template(string code) => $"{Import(code)}/mau.xlsx";

    /// <summary>Photos in a .zip, named by the keys of their items.</summary>
    public static string Photos(string code) => $"{Import(code)}/anh";

    /// <summary>Photos that were read and wait to be hung on their items.</summary>
    public static string PhotosOf(string code, Guid id) => $"{Photos(code)}/{id}";

    /// <summary>A sheet that was sent, looked at before anything of it is kept.</summary>
    public static string Sheet(string code, Guid id) => $"{Import(code)}/{id}";

    /// <summary>The rows of a sheet that were refused.</summary>
    public static string RefusedFile(string code, Guid id) => $"{Sheet(code, id)}/can-sua.xlsx";

    /// <summary>What is counted of a register, and how it came to each figure.</summary>
    public static string Facts(string code) => $"{Register(code)}/so-lieu";

    /// <summary>The items behind a figure, at the moment it was counted; null for now.</summary>
    public static string Behind(string code, string fact, Period days, DateTimeOffset? moment) => QueryState.Address(
        $"{Facts(code)}/{fact}", (FromField, Day(days.From)), (ToField, Day(days.To)),
        (MomentField, moment?.ToString("O", CultureInfo.InvariantCulture)));

    public static string About(string code) => $"{Register(code)}/cach-ghi";

    /// <summary>Where the office writes a register that is not there yet.</summary>
    public const string NewRegister = "/so/them-so";

    /// <summary>What <see cref="NewRegister"/> takes from the addresses of registers.</summary>
    public const string Taken = "them-so";

    /// <summary>Query field of a version.</summary>
    public const string VersionField = "ban";

    public static string Define(string code) => $"{About(code)}/sua";

    /// <summary>A version of the definition as a file; null for the one that holds.</summary>
    public static string DefinitionFile(string code, int? version = null) => QueryState.Address($"{About(code)}.yaml",
        (VersionField, version?.ToString(CultureInfo.InvariantCulture)));

    public static string Item(string code, Guid id) => $"{Register(code)}/{id}";

    /// <summary>A sign with the item's code, for printing.</summary>
    public static string Sign(string code, Guid id) => $"{Item(code, id)}/bien";

    public static string ItemOn(string code, Guid id, DateOnly? day) => QueryState.Address(Item(code, id),
        (DayField, day is { } known ? Day(known) : null));

    /// <summary>As it was known at that very moment; null for now.</summary>
    public static string ItemAt(string code, Guid id, DateTimeOffset? moment) => QueryState.Address(Item(code, id),
        (MomentField, moment?.ToString("O", CultureInfo.InvariantCulture)));

    /// <summary>What everybody sees of the public registers.</summary>
    public const string OpenHome = "/du-lieu";

    /// <summary>The same for programs: OGC API Features, and the catalogue after DCAT-US.</summary>
    public const string Ogc = "/ogc";
    public const string Catalogue = "/data.json";

    /// <summary>Guide pages that tell of both.</summary>
    public const string OpenGuide = "/huong-dan/du-lieu-mo";

    public static string Open(string code) => $"{OpenHome}/{code}";

    public static string OpenItem(string code, Guid id) => $"{Open(code)}/{id}";

    /// <summary>All items of a public register as a file: csv, json, geojson.</summary>
    public static string OpenFile(string code, string format) => $"{Open(code)}/toan-bo.{format}";

    public static string Collection(string code) => $"{Ogc}/collections/{code}";

    public static string Features(string code) => $"{Collection(code)}/items";

    public static string Feature(string code, Guid id) => $"{Features(code)}/{id}";

    /// <summary>A picture or a narration that was put on the public page of an item.</summary>
    public const string ShownFiles = "/tep-cong-khai";

    public static string ShownFile(Guid id) => $"{ShownFiles}/{id}";

    /// <summary>Where its keepers put them there.</summary>
    public static string Showing(string code, Guid id) => $"{Item(code, id)}/cong-khai";

    /// <summary>Sights to visit.</summary>
    public const string Visit = "/tham-quan";

    /// <summary>A walk over several of them, and signs of all to be printed.</summary>
    public const string Walk = "/tham-quan/duong-di";
    public const string VisitSigns = "/tham-quan/bien";

    /// <param name="sight">Its slug, or its id, which a printed sign carries.</param>
    public static string Sight(string sight) => $"{Visit}/{sight}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What the subjects of its events begin with.</summary>
    public const string SubjectPrefix = "registers/";

    /// <summary>The same of one item.</summary>
    public const string ItemPrefix = "registers/item/";

    /// <summary>What files of public pages hang on begins with.</summary>
    public const string ShownPrefix = "registers/shown/";

    /// <summary>All files on the public page of an item.</summary>
    public static string ShownSubject(Guid item) => $"{ShownPrefix}{item}/";

    public static string Subject(string code) => $"{SubjectPrefix}{code}";

    public static string ItemSubject(Guid id) => $"{ItemPrefix}{id}";

    /// <summary>Boundaries, planning documents and plots as layers of the map.</summary>
    public const string Layers = "/so/lop-ban-do";

    public const string LayerImport = "/so/lop-ban-do/nap";

    /// <summary>A file of a layer, looked at before anything of it is kept.</summary>
    public static string LayerDraft(Guid id) => $"{LayerImport}/{id}";

    public static string LayerVersion(Guid id) => $"{Layers}/{id}";

    /// <summary>Subject of what happens to no layer alone.</summary>
    public const string LayerSubject = "registers/layer";

    /// <summary>What the subjects of a version of a layer begin with.</summary>
    public const string LayerPrefix = "registers/layer/";

    public static string LayerSubjectOf(Guid version) => $"{LayerPrefix}{version}";

    /// <summary>Where everybody asks what is planned at a place.</summary>
    public const string Planning = SiteLinks.Planning;

    public const string PlaceField = "vt";
    public const string SheetField = "to";
    public const string PlotField = "thua";
    public const string AreaField = "vung";

    /// <summary>What is planned at a place, ended by "latitude,longitude": where a click on the map leads.</summary>
    public const string PlanningAsk = $"{Planning}?{PlaceField}=";

    public const string PlanningCompare = "/quy-hoach/so-sanh";

    public const string OldField = "cu";
    public const string NewField = "moi";

    public static string Compare(Guid old, Guid now) =>
        QueryState.Address(PlanningCompare, (OldField, old.ToString()), (NewField, now.ToString()));
}
