using ThienVan.Bench;

Benchmark[] all =
    [.. PlanBenchmarks.All, .. ReportBenchmarks.All, .. WorkBenchmarks.All, .. RegisterBenchmarks.All, .. SharedBenchmarks.All];
var asked = args.Length == 0 ? null : Array.Find(all, benchmark => benchmark.Name == args[0]);
if (asked?.Takes(args.Length - 1) == true) return await asked.RunAsync(args[1..]);

foreach (var benchmark in all) Console.WriteLine($"{benchmark.Usage}\n    {benchmark.Says}");
return args is ["--list"] ? 0 : 2;
