using System.Reflection;
using Microsoft.AspNetCore.Components;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Cases;
using ThienVan.Web.Tests.Registers;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Reports.Rounds;
using ThienVan.Web.Tests.Reports.Values;
using ThienVan.Web.Tests.Work;

namespace ThienVan.Web.Tests.People;

/// <summary>
/// Every public method of every class that may write, and the row of the tables (who may write, enter, decide, manage rounds) that asks
/// every role for it. A new one fails here until somebody has decided who may.
/// </summary>
public sealed class EveryWriteTests
{
    /// <summary>Changes nothing.</summary>
    private const string Reads = "reads";

    /// <summary>Only ever the account of who asks, or of who signs in.</summary>
    private const string Own = "own";

    /// <summary>By the clock, the command line or inside another write; no page has it.</summary>
    private const string Itself = "itself";

    /// <summary>Whoever the thing's own room lets add to it: <c>SharedPagesTests</c>.</summary>
    private const string Lent = "lent";

    /// <summary>Whoever may open the page of the system that asks: <c>WhoMayOpenTests</c>, <c>TrialMailTests</c>.</summary>
    private const string Keeps = "keeps";

    /// <summary>The chair and the Văn phòng: <c>MeetingTests</c>.</summary>
    private const string Meets = "meets";

    /// <summary>Whoever a tip was sealed for, by the passphrase of their key; the chair names readers: <c>TipJourneyTests</c>.</summary>
    private const string Sealed = "sealed";

    /// <summary>Whoever sends the public form, and afterwards whoever has its receipt: <c>FeedbackJourneyTests</c>.</summary>
    private const string Everybody = "everybody";

    private static readonly Dictionary<string, string> _rows = new(StringComparer.Ordinal)
    {
        ["DecisionService"] = "DecideAsync decide",
        ["OverrideService"] = $"ProposeAsync override.propose, ApproveAsync override.approve, EndAsync override.end, FindAsync {Reads}",
        ["PastService"] = $"SaveAsync past.save, PreviewAsync {Reads}, FindAsync {Reads}",
        ["TermService"] = $"ProposeAsync term.propose, ConfirmAsync term.confirm, EndAsync term.end, FindAsync {Reads}",
        ["AssignmentService"] = "ProposeAsync assign.propose, ConfirmAsync assign.confirm, EndAsync assign.end, "
            + $"FindAsync {Reads}, SheetAsync {Reads}, DraftAsync {Reads}",
        ["ThingService"] = $"AddNoteAsync {Lent}, RemoveNoteAsync {Own}, AddFileAsync {Lent}, RemoveFileAsync {Lent}",
        ["PlanDrafts"] = "UploadAsync upload, CorrectAsync correct, SayAsync say, DiscardAsync discard",
        ["PlanAcceptance"] = "ProposeAsync plan.propose, AcceptAsync accept, EndAsync plan.end, RevertAsync plan.revert",
        ["ShortTitles"] = "ChangeAsync plan.title",
        ["AccountService"] = "AddAsync people.add, EditAsync people.edit, ResetPasswordAsync people.reset, CloseAsync people.close, "
            + "ReopenAsync people.reopen, EndSessionsAsync people.sessions, ResetFactorsAsync people.factors, LinkAsync people.link, "
            + $"ResetAtAsync {Reads}",
        ["RoleService"] = $"GiveAsync people.give, EndAsync people.end, LendAsync people.lend, WithdrawAsync {Own}",
        ["UnitService"] = "AddAsync people.unit, EditAsync people.unit-edit, CloseAsync people.unit-close, "
            + $"RegisterAsync people.unit-register, UnregisteredAsync {Reads}",
        ["LeavingService"] = $"TransferAsync people.leave, PackAsync {Reads}",
        ["PermissionService"] = "ChooseAsync people.rights",
        ["PeopleService"] = Itself,
        ["KeptKeys"] = Itself,
        ["FactorReset"] = Itself,
        ["IdentityService"] = $"LinkAsync people.link, SignInAsync {Own}, FailAsync {Own}, LinkOwnAsync {Own}, UnlinkAsync {Own}",
        ["OwnPassword"] = Own,
        ["PasskeyService"] = Own,
        ["SecondFactorService"] = Own,
        ["SecondStepService"] = Own,
        ["SessionService"] = Own,
        ["SignInService"] = Own,
        ["ValueEntry"] = "SaveAsync save own, SubmitAsync submit own, RecallAsync recall own",
        ["UnitTexts"] = $"SaveAsync text own, ReadAsync {Reads}",
        ["RefusedEntries"] = Itself,
        ["WorkbookService"] = $"TakeAsync workbook own, TemplateAsync {Reads}",
        ["EvidenceService"] = "AddAsync prove own, RemoveAsync disprove own",
        ["ValueApproval"] = "VerifyAsync verify own, ApproveAsync approve own, ReturnAsync return own",
        ["ValueRevision"] = "ReviseAsync revise own",
        ["RoundSayings"] = Itself,
        ["RoundPublication"] = "PublishAsync publish round",
        ["RoundService"] = $"OpenAsync open, OpenAdHocAsync open ad hoc, OpenDueAsync {Itself}",
        ["RoundSettings"] = "ChangeDatesAsync dates, LockAsync lock, UnlockAsync unlock, GrantAsync grant",
        ["DefinitionService"] = "SaveAsync define",
        ["PaperService"] = "SaveAsync paper edit, RedraftAsync paper redraft",
        ["PaperTemplates"] = $"UploadAsync paper template, RestoreAsync paper restore, VersionsAsync {Reads}, ContentAsync {Reads}",
        ["PaperIssuing"] = $"IssueAsync paper issue, WithdrawAsync paper withdraw, RegisterAsync {Reads}, LastAsync {Reads}, "
            + $"PreviewAsync {Reads}",
        ["IssuedFiles"] = Itself,
        ["DownloadLog"] = Itself,
        ["SignedCopies"] = $"AddAsync paper sign, OfAsync {Reads}, OfYearAsync {Reads}, FileAsync {Reads}",
        ["FeedService"] = $"CreateAsync {Own}, RevokeAsync {Own}, CreatedAtAsync {Reads}, OwnerAsync {Reads}",
        ["ReminderService"] = Itself,
        ["HeadSigning"] = $"PresentAsync present own, RefuseAsync {Reads}",
        ["NudgeService"] = $"NudgeAsync nudge, ToldAsync {Reads}",
        ["DemoRounds"] = Itself,
        ["TaskService"] = "GiveAsync give, AcceptAsync accept, DeclineAsync decline, SubmitAsync submit, RecallAsync recall, "
            + "ReturnAsync return, AgreeAsync agree, StopAsync stop, ReportAsync report, HandOnAsync hand on, "
            + "AskExtensionAsync ask, GrantExtensionAsync grant more, DenyExtensionAsync deny, MoveDayAsync move day, "
            + "AnswerPartAsync part, RemindAsync remind, AddCheckAsync check, TickAsync tick, FollowAsync follow",
        ["TaskDesk"] = Itself,
        ["TaskClimber"] = Itself,
        ["MeetingService"] = Meets,
        ["ProjectService"] = "SaveAsync project, MoveAsync project state, SetBaselineAsync baseline, "
            + "FollowPlanAsync follow plan",
        ["ProjectTaking"] = Itself,
        ["ProjectWrite"] = Itself,
        ["DemoProjects"] = Itself,
        ["DemoTasks"] = Itself,
        ["DemoProgrammes"] = Itself,
        ["DemoMovements"] = Itself,
        ["DemoRegisters"] = Itself,
        ["DemoLayers"] = Itself,
        ["LayerService"] = "OpenAsync layer read, KeepAsync layer keep",
        ["LayerEnding"] = "EndAsync layer end, TakeBackAsync layer back",
        ["ImportService"] = "OpenAsync register sheet, MatchAsync register match, TakeAsync register take",
        ["BulkService"] = $"LookAsync {Reads}, TakeAsync register bulk",
        ["ListViews"] = $"MineAsync {Reads}, KeepAsync {Own}, DropAsync {Own}",
        ["PhotoImport"] = $"OpenAsync register photos, ReviewAsync {Reads}, TakeAsync register hang",
        ["ImportWork"] = Itself,
        ["RegisterDefining"] = $"SaveAsync register define, RefuseAsync {Reads}, StartAsync {Itself}",
        ["DefinitionDrafts"] = $"ReadAsync {Reads}",
        ["PersonalErasure"] = Itself,
        ["PersonalExports"] = $"NoteAsync {Reads}",
        ["ShowingService"] = "AddAsync register show, RemoveAsync register withdraw",
        ["ItemFiles"] = $"OnAsync {Reads}, CheckAsync {Reads}, SetAsync register files",
        ["ItemService"] = "AddAsync register add, ChangeAsync register change, MoveAsync register move, CorrectAsync register correct",
        ["MovementService"] = "SaveAsync movement, TakeAsync movement take",
        ["MovementWrite"] = Itself,
        ["ProgrammeService"] = "TakeUpAsync programme take, TakeUpOwnAsync programme take all, RollOverAsync programme roll, "
            + "SaveAsync programme line, RemoveAsync programme remove",
        ["ProgrammeSteps"] = "SendAsync programme send, RecallAsync programme recall, ReviseAsync programme revise, "
            + "ReturnAsync programme return, AcceptAsync programme accept",
        ["CaseBook"] = Itself,
        ["CaseHandling"] = "TakeAsync case step, NoteAsync case note, LetOutAsync case let out",
        ["ReportDesk"] = Everybody,
        ["ReporterDesk"] = Everybody,
        ["StrayPhotos"] = Itself,
        ["KeyService"] = Own,
        ["KeyTries"] = Own,
        ["TipRecord"] = Itself,
        ["TipDesk"] = Sealed,
        ["TipReaderService"] = Sealed,
        ["TipClock"] = Itself,
        ["CalendarService"] = Itself,
        ["AuditWatch"] = $"RunDueAsync {Itself}, LastAsync {Reads}",
        ["MailChoice"] = $"ChooseAsync {Own}, IsDailyAsync {Reads}",
        ["OutboxClaims"] = Itself,
        ["PostgresBackup"] = Itself,
        ["BackupSchedule"] = Itself,
        ["TrialMail"] = $"SendAsync {Keeps}",
    };

    private static readonly Type[] _writers =
    [
        .. typeof(Program).Assembly.GetTypes().Where(type => type is { IsClass: true, IsNested: false }
            && type.GetConstructors().Any(made => made.GetParameters().Any(parameter => parameter.ParameterType == typeof(WriteScope)))),
    ];

    [Fact]
    public void Every_write_stands_in_a_table()
    {
        _writers.Select(type => type.Name).ShouldBe(_rows.Keys, ignoreOrder: true);
        foreach (var type in _writers.Where(type => _rows[type.Name].Contains(' ', StringComparison.Ordinal)))
            Methods(type).ShouldBe(Named(type).Select(named => named.Method), ignoreOrder: true, type.Name);
    }

    [Fact]
    public void Every_table_has_the_row_that_is_named()
    {
        string[] asked = [.. new[] { typeof(WhoMayWriteTests), typeof(WhoMayEnterTests), typeof(WhoMayDecideTests),
            typeof(WhoMayManageRoundsTests), typeof(WhoMayTaskTests), typeof(WhoMayProjectTests), typeof(WhoMayProgrammeTests),
            typeof(WhoMayMovementTests), typeof(WhoMayRegisterTests),
            typeof(WhoMayCaseTests) }
            .SelectMany(table => table.GetMethods()).SelectMany(method => method.GetCustomAttributes<InlineDataAttribute>())
                .Select(row => (string)row.Data[0]!)];
        _writers.SelectMany(Named).Select(named => named.Row).Except([Reads, Own, Itself, Lent, Keeps]).Except(asked).ShouldBeEmpty();
    }

    [Fact]
    public void What_the_system_writes_is_in_no_page() =>
        typeof(Program).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ComponentBase)))
            .SelectMany(page => page.GetProperties(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
                .Where(property => property.IsDefined(typeof(InjectAttribute))
                    && _rows.GetValueOrDefault(property.PropertyType.Name) == Itself)
                .Select(property => $"{page.Name}: {property.PropertyType.Name}"))
            .ShouldBeEmpty();

    private static IEnumerable<string> Methods(Type type) =>
        type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(method => method.ReturnType.IsAssignableTo(typeof(Task))).Select(method => method.Name).Distinct();

    private static IEnumerable<(string Method, string Row)> Named(Type type) => _rows[type.Name].Split(", ")
        .Select(named => named.Split(' ', 2)).Where(named => named.Length == 2).Select(named => (named[0], named[1]));
}
