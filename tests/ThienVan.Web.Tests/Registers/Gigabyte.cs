namespace ThienVan.Web.Tests.Registers;

/// <summary>Says how long it is, and fails whoever reads it.</summary>
internal sealed class Gigabyte : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => 1L << 30;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("read");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
