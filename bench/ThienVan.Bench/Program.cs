using ThienVan.Bench;
using ThienVan.Bench.Simulation;

switch (args)
{
    case ["assessment"]:
        return AssessmentBench.Run();
    case ["forecast"]:
        return ForecastBench.Run();
    case ["simulate"]:
        return SimulationBench.Run();
    case ["import", var document]:
        return await ImportBench.RunAsync(document);
    case ["serve", var published, var planFile]:
        return await ServeBench.RunAsync(published, planFile);
    case ["rounds", var published, var planFile]:
        return await RoundBench.RunAsync(published, planFile, postgres: null);
    case ["rounds", var published, var planFile, var postgres]:
        return await RoundBench.RunAsync(published, planFile, postgres);
    case ["consolidate", var planFile]:
        return await ConsolidationBench.RunAsync(planFile, postgres: null);
    case ["consolidate", var planFile, var postgres]:
        return await ConsolidationBench.RunAsync(planFile, postgres);
    case ["audit", var planFile]:
        return await AuditBench.RunAsync(planFile, postgres: null);
    case ["audit", var planFile, var postgres]:
        return await AuditBench.RunAsync(planFile, postgres);
    default:
        Console.WriteLine(
            "bench: assessment | simulate | forecast | import DOCUMENT | serve PUBLISHED_THIENVAN PLAN_YAML | rounds PUBLISHED_THIENVAN PLAN_YAML [POSTGRES_CONNECTION] | consolidate PLAN_YAML [POSTGRES_CONNECTION] | audit PLAN_YAML [POSTGRES_CONNECTION]");
        return 2;
}
