using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers;

/// <summary>What is written down about the registers. Values of fields about persons are never among it.</summary>
internal static class RegisterEvents
{
    private const string OfItem = "registers/item/{id}";
    private const string OfRegister = "registers/{code}";

    public static readonly EventKind Defined = new(
        "registers.defined", OfRegister,
        "something was written down by a definition, or a version of it, for the first time",
        "version");
    public static readonly EventKind Redefined = new(
        "registers.redefined", OfRegister,
        "the office wrote how a register is kept, and items were carried over to it",
        "reason; version, how many items");
    public static readonly EventKind DefinitionRefused = new(
        "registers.definition_refused", OfRegister,
        "writing how a register is kept was refused to this person",
        "code of the refusal");
    public static readonly EventKind Added = new(
        "registers.item_added", OfItem,
        "an item was written down",
        "register, name, state, how many fields");
    public static readonly EventKind Changed = new(
        "registers.item_changed", OfItem,
        "fields of an item became others",
        "reason; register; fields before and after, of those about persons only which");
    public static readonly EventKind Moved = new(
        "registers.item_moved", OfItem,
        "an item came into another state, or a step written by mistake was put right or taken back",
        "reason; state and its day before and after");
    public static readonly EventKind SheetRead = new(
        "registers.sheet_read", OfRegister,
        "a sheet was sent to be looked at; nothing of it is kept yet",
        "file, how many rows");
    public static readonly EventKind ColumnsMatched = new(
        "registers.columns_matched", OfRegister,
        "it was said which field each column of a sheet is; the next sheet with such headings follows",
        "file, columns");
    public static readonly EventKind ImportAsked = new(
        "registers.import_asked", OfRegister,
        "somebody asked for the rows of a sheet to be taken; the server does it by itself",
        "file");
    public static readonly EventKind RowsKept = new(
        "registers.rows_kept", OfRegister,
        "some hundreds of rows of a sheet became items or changed them; in the same write as the events of each",
        "file, how many were added and changed so far");
    public static readonly EventKind Imported = new(
        "registers.imported", OfRegister,
        "a sheet was taken to its end",
        "file, how many were added, changed, as they were, refused");
    public static readonly EventKind ChangedTogether = new(
        "registers.changed_together", OfRegister,
        "some hundreds of items of one list got one value; in the same write as the events of each",
        "reason; field, how many");
    public static readonly EventKind ViewKept = new(
        "registers.view_kept", OfRegister,
        "somebody kept a way of looking at a register, for themselves",
        "name");
    public static readonly EventKind ViewDropped = new(
        "registers.view_dropped", OfRegister,
        "somebody dropped a way of looking at a register that they had kept",
        "name");
    public static readonly EventKind PhotosRead = new(
        "registers.photos_read", OfRegister,
        "photos out of a .zip were read and cleaned; they hang on nothing yet",
        "how many");
    public static readonly EventKind PhotosHung = new(
        "registers.photos_hung", OfRegister,
        "some photos out of a .zip were hung on the items that their names mean, the others forgotten; with the event of each",
        "how many");
    public static readonly EventKind PhotoAdded = new(
        "registers.photo_added", OfItem,
        "a photo out of a .zip was hung on an item",
        "id, SHA-256, size; never its name");
    public static readonly EventKind FileAdded = new(
        "registers.file_added", OfItem,
        "a file was hung on an item in one of its fields, cleaned of places, devices and authors",
        "id, SHA-256, size, type; never its name");
    public static readonly EventKind Exported = new(
        "registers.exported", OfRegister,
        "a list that tells of persons was taken as a file",
        "format, how many rows");
    public static readonly EventKind Shown = new(
        "registers.shown", OfItem,
        "a picture or a narration was put on the public page of an item",
        "id, SHA-256, size, type, what it is, its caption");
    public static readonly EventKind Withdrawn = new(
        "registers.withdrawn", OfItem,
        "a picture or a narration was taken off the public page of an item",
        "id, SHA-256, size");
    public static readonly EventKind PersonalErased = new(
        "registers.personal_erased", OfRegister,
        "what told of persons was erased out of every version of items that ended so many months ago as the register says",
        "how many items, how many values");
    public static readonly EventKind Refused = new(
        "registers.refused", OfItem,
        "an act on an item was refused to this person",
        "code of the refusal");
    public static readonly EventKind Demonstrated = new(
        "registers.demonstrated", "registers",
        "the demonstration invented items for every register",
        "how many");
    public static readonly EventKind KeysRenewed = new(
        "registers.keys_renewed", "registers",
        "keys of items were made anew out of what was written, once, since marks now tell one key from another",
        "how many");
    public static readonly EventKind LayerRead = new(
        "registers.layer_read", "registers/layer",
        "a file of a layer was sent to be looked at; nothing of it is kept yet",
        "file, how many shapes read and refused");
    public static readonly EventKind LayerKept = new(
        "registers.layer_kept", "registers/layer/{version}",
        "a version of a layer was kept with its shapes",
        "name, number, document, days in force, how many shapes");
    public static readonly EventKind LayerEnded = new(
        "registers.layer_ended", "registers/layer/{version}",
        "a version of a layer got a last day: by hand, by the version after it, or taken back as brought in by mistake",
        "reason; last day before and after");
}
