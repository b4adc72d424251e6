using ThienVan.Bench;

switch (args)
{
    case ["assessment"]:
        return AssessmentBench.Run();
    default:
        Console.WriteLine("bench: assessment | import | serve");
        return 2;
}
