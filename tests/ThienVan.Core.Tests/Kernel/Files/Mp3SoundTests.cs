using CsCheck;
using ThienVan.Core.Kernel.Files;

namespace ThienVan.Core.Tests.Kernel.Files;

public sealed class Mp3SoundTests
{
    // MPEG 1, Layer III, 128 kbit/s, 44,1 kHz: 417 bytes a frame.
    private static readonly byte[] _frame = [0xFF, 0xFB, 0x90, 0x00, .. Enumerable.Repeat((byte)0x55, 413)];

    private static byte[] Frames(int count) => [.. Enumerable.Repeat(_frame, count).SelectMany(frame => frame)];

    // A tag of 20 bytes behind its head; the size has seven bits a byte.
    private static byte[] Tag => [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 20, .. "TPE1 Nguyen Van Anh."u8];

    [Fact]
    public void The_sound_stays_and_what_hangs_on_it_goes()
    {
        byte[] author = [.. "TAG"u8, .. "Nguyễn Văn A"u8, .. new byte[110]];
        Mp3Sound.Clean([.. Tag, .. Tag, .. new byte[300], .. Frames(20), .. author]).ShouldBe(Frames(20));
    }

    [Fact]
    public void A_half_frame_at_the_end_goes() => Mp3Sound.Clean([.. Frames(20), .. _frame[..100]]).ShouldBe(Frames(20));

    [Fact]
    public void Frames_have_the_length_of_their_version()
    {
        // MPEG 2, 64 kbit/s, 22,05 kHz, padded: 72 x 64.000 / 22.050 + 1 = 209.
        byte[] coarse = [0xFF, 0xF3, 0x82, 0x00, .. new byte[205]];
        byte[] file = [.. Enumerable.Repeat(coarse, 10).SelectMany(frame => frame)];
        Mp3Sound.Clean([.. file, 1]).ShouldBe(file);
    }

    [Fact]
    public void What_is_no_sound_is_none()
    {
        Mp3Sound.Clean([]).ShouldBeNull();
        Mp3Sound.Clean("%PDF-1.7"u8).ShouldBeNull();
        Mp3Sound.Clean(Frames(3)).ShouldBeNull();
        Mp3Sound.Clean([.. Tag, 1, 2, 3]).ShouldBeNull();
        Mp3Sound.Clean([.. Frames(10), .. new byte[100_000]]).ShouldBeNull();
    }

    [Fact]
    public void No_bytes_crash_it_and_none_make_it_longer() => Gen.Byte.Array[0, 3000].Sample(bytes =>
    {
        (Mp3Sound.Clean(bytes)?.Length ?? 0).ShouldBeLessThanOrEqualTo(bytes.Length);
        byte[] hung = [.. Tag, .. Frames(12), .. bytes];
        if (Mp3Sound.Clean(hung) is { } kept) kept.Take(Frames(12).Length).ShouldBe(Frames(12));
    });
}
