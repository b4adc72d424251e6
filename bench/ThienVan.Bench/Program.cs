using ThienVan.Bench;

switch (args)
{
    case ["assessment"]:
        return AssessmentBench.Run();
    case ["import", var document]:
        return await ImportBench.RunAsync(document);
    case ["serve", var published, var planFile]:
        return await ServeBench.RunAsync(published, planFile);
    default:
        Console.WriteLine("bench: assessment | import DOCUMENT | serve PUBLISHED_THIENVAN PLAN_YAML");
        return 2;
}
