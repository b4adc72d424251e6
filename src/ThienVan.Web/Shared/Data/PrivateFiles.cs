namespace ThienVan.Web.Shared.Data;

/// <summary>Files that hold password hashes and keys: nobody but their owner may read them, not even while they are written.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerFile;
        return new FileStream(path, options);
    }

    /// <summary>
    /// Makes an empty file, and its folder, where there is none, and takes an existing one away from everybody else. Never opens one
    /// that is there: closing it would let go what SQLite has locked in this process.
    /// </summary>
    public static void Claim(string path)
    {
        CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            if (!File.Exists(path)) Create(path).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was faster.
        }

        if (OperatingSystem.IsWindows()) return;
        var mode = File.GetUnixFileMode(path);
        if ((mode & ~OwnerFile) != UnixFileMode.None) File.SetUnixFileMode(path, mode & OwnerFile);
    }

    /// <summary>A folder of one's own beside <paramref name="path"/>, so that a move never crosses disks.</summary>
    public static PrivateFolder FolderBeside(string path)
    {
        var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".thienvan-{Path.GetRandomFileName()}");
        CreateFolder(folder);
        return new(folder);
    }

    /// <summary>Leaves a folder that is there as it is.</summary>
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerFile | UnixFileMode.UserExecute);
    }
}

internal sealed class PrivateFolder(string path) : IDisposable
{
    public string File(string name) => Path.Combine(path, name);

    public void Dispose() => Directory.Delete(path, recursive: true);
}
