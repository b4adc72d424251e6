using System.Text;
using CsCheck;
using ThienVan.Core.Kernel.Files;
using ThienVan.Tests.Pictured;

namespace ThienVan.Core.Tests.Kernel.Files;

public sealed class CleanPictureTests
{
    public static TheoryData<FileKind> Kinds => [FileKind.Jpeg, FileKind.Png, FileKind.Webp];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Place_device_and_captions_go_and_the_picture_stays_byte_for_byte(FileKind kind)
    {
        var clean = CleanPicture.Of(kind, Make(kind))!;
        clean.Bytes.ShouldBe(Make(kind, notes: false));
        Encoding.Latin1.GetString(clean.Bytes).ShouldNotContain("Tran");
        CleanPicture.Of(kind, clean.Bytes)!.Bytes.ShouldBe(clean.Bytes);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_picture_taken_sideways_keeps_its_orientation_and_nothing_else(FileKind kind)
    {
        var clean = CleanPicture.Of(kind, Make(kind, orientation: 6))!;
        Encoding.Latin1.GetString(clean.Bytes).ShouldNotContain("Tran");
        var at = clean.Bytes.AsSpan().IndexOf("MM\0*"u8);
        at.ShouldBeGreaterThan(0);
        Orientation.Read(clean.Bytes.AsSpan(at)).ShouldBe(6);
        CleanPicture.Of(kind, clean.Bytes)!.Bytes.ShouldBe(clean.Bytes);
    }

    [Fact]
    public void Orientation_is_read_in_both_byte_orders_and_nonsense_is_upright()
    {
        Orientation.Read(Pictures.Exif(8)).ShouldBe(8);
        Orientation.Read(Pictures.Exif(8, little: false)).ShouldBe(8);
        Orientation.Read(Pictures.Exif(99)).ShouldBe(Orientation.Upright);
        Gen.Byte.Array[0, 80].Sample(bytes => Orientation.Read(bytes).ShouldBeInRange(1, 8));
    }

    [Fact]
    public void What_follows_the_picture_is_cut_off_and_told()
    {
        byte[] film = [0, 0, 0, 24, .. "ftypmp42"u8];
        var whole = Pictures.Jpeg(tail: film);
        var clean = CleanPicture.Of(FileKind.Jpeg, whole)!;
        clean.Tail.ShouldBe(whole.Length - film.Length);
        clean.Bytes.ShouldBe(Pictures.Jpeg(notes: false));
        CleanPicture.Of(FileKind.Jpeg, Pictures.Jpeg())!.Tail.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_picture_cut_short_is_no_picture(FileKind kind)
    {
        var whole = Make(kind);
        for (var length = 0; length < whole.Length; length++) CleanPicture.Of(kind, whole.AsSpan(0, length)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_bytes_crash_it_and_none_make_it_longer(FileKind kind) =>
        Gen.Select(Gen.Int[1, 8], Gen.Select(Gen.Int[0, 400], Gen.Byte).Array[1, 12]).Sample((orientation, flips) =>
        {
            var broken = Make(kind, orientation);
            foreach (var (at, value) in flips) broken[at % broken.Length] = value;
            Hold(kind, broken);
        });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Bytes_behind_a_true_beginning_do_not_crash_it_either(FileKind kind) =>
        Gen.Select(Gen.Int[2, 40], Gen.Byte.Array[0, 200]).Sample((kept, rest) => Hold(kind, [.. Make(kind).Take(kept), .. rest]));

    [Fact]
    public void Photos_in_a_pdf_lose_their_notes_and_no_byte_moves()
    {
        byte[] pdf = [.. "%PDF-1.7\n1 0 obj stream\n"u8, .. Pictures.Jpeg(), .. "\nendstream"u8];
        var clean = PdfPictures.WithoutCameraNotes(pdf);
        clean.Length.ShouldBe(pdf.Length);
        clean.AsSpan().IndexOf("Exif"u8).ShouldBe(-1);
        clean.AsSpan().IndexOf("ns.adobe"u8).ShouldBe(-1);
        byte[] signed = [.. pdf, .. "/ByteRange [0 1 2 3]"u8];
        PdfPictures.WithoutCameraNotes(signed).ShouldBeSameAs(signed);
        Gen.Byte.Array[0, 300]
            .Sample(bytes => PdfPictures.WithoutCameraNotes([.. bytes, 0xFF, 0xE1, 0xFF]).Length.ShouldBe(bytes.Length + 3));
    }

    private static void Hold(FileKind kind, byte[] file)
    {
        if (CleanPicture.Of(kind, file) is not { } clean) return;
        clean.Bytes.Length.ShouldBeLessThanOrEqualTo(file.Length);
        CleanPicture.Of(kind, clean.Bytes).ShouldNotBeNull().Bytes.ShouldBe(clean.Bytes);
    }

    private static byte[] Make(FileKind kind, int orientation = 1, bool notes = true) => kind switch
    {
        FileKind.Jpeg => Pictures.Jpeg(orientation, notes),
        FileKind.Png => Pictures.Png(orientation, notes),
        _ => Pictures.Webp(orientation, notes),
    };
}
