using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "calendar_day",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_day", x => new { x.ward_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "calendar_feed",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_feed", x => new { x.ward_id, x.user_id });
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", nullable: true),
                    xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "event_head",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_head", x => x.ward_id);
                });

            migrationBuilder.CreateTable(
                name: "event_log",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor_name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    data = table.Column<string>(type: "TEXT", nullable: true),
                    told = table.Column<string>(type: "TEXT", nullable: true),
                    prev_hash = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_log", x => new { x.ward_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "file_attachment",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: true),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    uploaded_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    uploaded_by = table.Column<string>(type: "TEXT", nullable: false),
                    uploaded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    removed_by = table.Column<string>(type: "TEXT", nullable: true),
                    removed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_attachment", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "file_content",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_content", x => new { x.ward_id, x.sha256 });
                });

            migrationBuilder.CreateTable(
                name: "outbox_daily_mail",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    chosen_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_daily_mail", x => new { x.ward_id, x.user_id });
                });

            migrationBuilder.CreateTable(
                name: "outbox_message",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    link = table.Column<string>(type: "TEXT", nullable: true),
                    queued_at = table.Column<long>(type: "INTEGER", nullable: false),
                    not_before = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt = table.Column<long>(type: "INTEGER", nullable: false),
                    claimed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    claimed_until = table.Column<long>(type: "INTEGER", nullable: true),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: true),
                    error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_message", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "people_identity",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    linked_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_identity", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "people_passkey",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    credential_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sign_count = table.Column<long>(type: "INTEGER", nullable: false),
                    transports = table.Column<string>(type: "TEXT", nullable: false),
                    backup_eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    backed_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_passkey", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "people_permission_choices",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    stamp = table.Column<Guid>(type: "TEXT", nullable: false),
                    roles = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_permission_choices", x => x.ward_id);
                });

            migrationBuilder.CreateTable(
                name: "people_recovery_code",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_recovery_code", x => new { x.ward_id, x.user_id, x.hash });
                });

            migrationBuilder.CreateTable(
                name: "people_second_factor",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    secret = table.Column<byte[]>(type: "BLOB", nullable: true),
                    pending = table.Column<byte[]>(type: "BLOB", nullable: true),
                    last_step = table.Column<long>(type: "INTEGER", nullable: true),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_second_factor", x => new { x.ward_id, x.user_id });
                });

            migrationBuilder.CreateTable(
                name: "people_sign_in_try",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<long>(type: "INTEGER", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_sign_in_try", x => new { x.ward_id, x.user_id, x.place });
                });

            migrationBuilder.CreateTable(
                name: "people_unit",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    short_name = table.Column<string>(type: "TEXT", nullable: true),
                    @internal = table.Column<bool>(name: "internal", type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false, defaultValue: "Department"),
                    parent_id = table.Column<string>(type: "TEXT", nullable: true),
                    alias_lines = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_unit", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "people_user",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sign_in_name = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    unit_id = table.Column<string>(type: "TEXT", nullable: true),
                    password_hash = table.Column<string>(type: "TEXT", nullable: false),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<long>(type: "INTEGER", nullable: true),
                    disabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    must_change_password = table.Column<bool>(type: "INTEGER", nullable: false),
                    demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_user", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "plan_assignment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    plan_period = table.Column<string>(type: "TEXT", nullable: false),
                    level = table.Column<string>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", nullable: false),
                    document_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    issuer = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    figures = table.Column<string>(type: "TEXT", nullable: false),
                    is_correction = table.Column<bool>(type: "INTEGER", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposed_by = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    confirmed_by = table.Column<string>(type: "TEXT", nullable: true),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_why = table.Column<string>(type: "TEXT", nullable: true),
                    demonstration = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_assignment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    plan_period = table.Column<string>(type: "TEXT", nullable: false),
                    conflict_id = table.Column<string>(type: "TEXT", nullable: false),
                    reading_id = table.Column<string>(type: "TEXT", nullable: false),
                    reading_text = table.Column<string>(type: "TEXT", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", nullable: false),
                    document_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: false),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_decision", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_in_force",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    plan_period = table.Column<string>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_in_force", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_observation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    plan_period = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    period_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    period_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    value_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false, defaultValue: "Approved"),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    evidence_note = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    entered_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    entered_by = table.Column<string>(type: "TEXT", nullable: false),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    denominator = table.Column<decimal>(type: "TEXT", nullable: true),
                    document_number = table.Column<string>(type: "TEXT", nullable: true),
                    met = table.Column<bool>(type: "INTEGER", nullable: true),
                    met_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    numerator = table.Column<decimal>(type: "TEXT", nullable: true),
                    quality = table.Column<string>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    value = table.Column<decimal>(type: "TEXT", nullable: true),
                    year_estimate = table.Column<decimal>(type: "TEXT", nullable: true),
                    year_estimate_why = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_observation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_override",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    plan_period = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    performance = table.Column<string>(type: "TEXT", nullable: false),
                    computed = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposed_by = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    approved_by = table.Column<string>(type: "TEXT", nullable: true),
                    approved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_override", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_past_figure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    plan_period = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    period_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    period_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    taken_back = table.Column<bool>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    paper_number = table.Column<string>(type: "TEXT", nullable: false),
                    paper_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    entered_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    entered_by = table.Column<string>(type: "TEXT", nullable: false),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    denominator = table.Column<decimal>(type: "TEXT", nullable: true),
                    document_number = table.Column<string>(type: "TEXT", nullable: true),
                    met = table.Column<bool>(type: "INTEGER", nullable: true),
                    met_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    numerator = table.Column<decimal>(type: "TEXT", nullable: true),
                    quality = table.Column<string>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    value = table.Column<decimal>(type: "TEXT", nullable: true),
                    year_estimate = table.Column<decimal>(type: "TEXT", nullable: true),
                    year_estimate_why = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_past_figure", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_review_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: true),
                    line_from = table.Column<int>(type: "INTEGER", nullable: true),
                    line_to = table.Column<int>(type: "INTEGER", nullable: true),
                    role = table.Column<string>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_review_step", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_stamp",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    stamp = table.Column<Guid>(type: "TEXT", nullable: false),
                    frame = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_stamp", x => x.ward_id);
                });

            migrationBuilder.CreateTable(
                name: "plan_term",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    plan_period = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    setting = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    document_number = table.Column<string>(type: "TEXT", nullable: false),
                    document_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    provenance = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposed_by = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    confirmed_by = table.Column<string>(type: "TEXT", nullable: true),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_term", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_verdict_said",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    plan_period = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    reading = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_name = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    occasion = table.Column<string>(type: "TEXT", nullable: false),
                    performance = table.Column<string>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false),
                    is_near_miss = table.Column<bool>(type: "INTEGER", nullable: false),
                    sentence = table.Column<string>(type: "TEXT", nullable: false),
                    rule_version = table.Column<string>(type: "TEXT", nullable: false),
                    plan_version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    figures = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_verdict_said", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    source_text = table.Column<string>(type: "TEXT", nullable: true),
                    converted_from = table.Column<string>(type: "TEXT", nullable: true),
                    as_read = table.Column<string>(type: "TEXT", nullable: true),
                    based_on = table.Column<Guid>(type: "TEXT", nullable: true),
                    document_number = table.Column<string>(type: "TEXT", nullable: true),
                    document_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    proposed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    proposed_by = table.Column<string>(type: "TEXT", nullable: true),
                    proposed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    created_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_by = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product_mark",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_mark", x => new { x.ward_id, x.name });
                });

            migrationBuilder.CreateTable(
                name: "report_definition",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    definition = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_definition", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "report_issued_file",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    series = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_issued_file", x => new { x.ward_id, x.year, x.series, x.number, x.name });
                });

            migrationBuilder.CreateTable(
                name: "report_lock_exception",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    granted_by = table.Column<string>(type: "TEXT", nullable: false),
                    granted_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_lock_exception", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "report_missing",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    said_by = table.Column<string>(type: "TEXT", nullable: false),
                    said_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_missing", x => new { x.ward_id, x.round_id, x.code });
                });

            migrationBuilder.CreateTable(
                name: "report_paper",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: true),
                    template_version = table.Column<int>(type: "INTEGER", nullable: true),
                    issued_by = table.Column<string>(type: "TEXT", nullable: true),
                    issued_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_paper", x => new { x.ward_id, x.round_id });
                });

            migrationBuilder.CreateTable(
                name: "report_paper_section",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    draft = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_paper_section", x => new { x.ward_id, x.round_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "report_receipt",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_receipt", x => new { x.ward_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "report_register",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    series = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    through = table.Column<int>(type: "INTEGER", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    taken_by = table.Column<string>(type: "TEXT", nullable: false),
                    taken_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_register", x => new { x.ward_id, x.year, x.series, x.number });
                });

            migrationBuilder.CreateTable(
                name: "report_round",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    definition_id = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    window_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    window_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cut_off = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    grace_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    upward_due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    lines = table.Column<string>(type: "TEXT", nullable: false),
                    addressee = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    opened_by = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    locked_by = table.Column<string>(type: "TEXT", nullable: true),
                    locked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    published_by = table.Column<string>(type: "TEXT", nullable: true),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true),
                    demonstration = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_round", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "report_signed_copy",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    series = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    reading = table.Column<string>(type: "TEXT", nullable: false),
                    added_by = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_signed_copy", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "report_template",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    restored_from = table.Column<int>(type: "INTEGER", nullable: true),
                    added_by = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_template", x => new { x.ward_id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "report_unit_text",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_unit_text", x => new { x.ward_id, x.round_id, x.unit_id, x.topic });
                });

            migrationBuilder.CreateTable(
                name: "report_value",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    area = table.Column<string>(type: "TEXT", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    typed = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    explanation = table.Column<string>(type: "TEXT", nullable: true),
                    authors = table.Column<string>(type: "TEXT", nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", nullable: true),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    submitted_by = table.Column<string>(type: "TEXT", nullable: true),
                    submitted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    resubmitted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    verified_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    verified_by = table.Column<string>(type: "TEXT", nullable: true),
                    verified_at = table.Column<long>(type: "INTEGER", nullable: true),
                    approved_by = table.Column<string>(type: "TEXT", nullable: true),
                    approved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true),
                    returned_by = table.Column<string>(type: "TEXT", nullable: true),
                    return_reason = table.Column<string>(type: "TEXT", nullable: true),
                    returned_as = table.Column<string>(type: "TEXT", nullable: true),
                    revision_reason = table.Column<string>(type: "TEXT", nullable: true),
                    fact_key = table.Column<string>(type: "TEXT", nullable: true),
                    fact_as_of = table.Column<long>(type: "INTEGER", nullable: true),
                    fact_rows = table.Column<int>(type: "INTEGER", nullable: true),
                    demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    denominator = table.Column<decimal>(type: "TEXT", nullable: true),
                    document_number = table.Column<string>(type: "TEXT", nullable: true),
                    met = table.Column<bool>(type: "INTEGER", nullable: true),
                    met_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    numerator = table.Column<decimal>(type: "TEXT", nullable: true),
                    quality = table.Column<string>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    value = table.Column<decimal>(type: "TEXT", nullable: true),
                    year_estimate = table.Column<decimal>(type: "TEXT", nullable: true),
                    year_estimate_why = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_value", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "thing_note",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_thing_note", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "work_baseline",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    project_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    set_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    set_by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    steps = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_baseline", x => new { x.ward_id, x.project_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "work_clearance",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    project_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    households = table.Column<int>(type: "INTEGER", nullable: false),
                    states = table.Column<string>(type: "TEXT", nullable: false),
                    stuck_by = table.Column<string>(type: "TEXT", nullable: true),
                    counted_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_clearance", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "work_commendation",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_name = table.Column<string>(type: "TEXT", nullable: true),
                    form = table.Column<string>(type: "TEXT", nullable: false),
                    merit = table.Column<string>(type: "TEXT", nullable: true),
                    proposed_by = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_commendation", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "work_conclusion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    task_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    unit_name = table.Column<string>(type: "TEXT", nullable: false),
                    person_name = table.Column<string>(type: "TEXT", nullable: true),
                    output = table.Column<string>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_conclusion", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "work_meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    opened_by = table.Column<string>(type: "TEXT", nullable: false),
                    kept_pack = table.Column<string>(type: "TEXT", nullable: true),
                    concluded_by = table.Column<string>(type: "TEXT", nullable: true),
                    concluded_at = table.Column<long>(type: "INTEGER", nullable: true),
                    notice_number = table.Column<string>(type: "TEXT", nullable: true),
                    notice_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    signer = table.Column<string>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_meeting", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "work_money",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    project_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<decimal>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_money", x => new { x.ward_id, x.project_id, x.source, x.year });
                });

            migrationBuilder.CreateTable(
                name: "work_movement",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_period = table.Column<string>(type: "TEXT", nullable: true),
                    plan_key = table.Column<string>(type: "TEXT", nullable: true),
                    plan_place = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    lead_id = table.Column<string>(type: "TEXT", nullable: true),
                    serves = table.Column<string>(type: "TEXT", nullable: false),
                    counted = table.Column<string>(type: "TEXT", nullable: true),
                    unit = table.Column<string>(type: "TEXT", nullable: true),
                    is_whole = table.Column<bool>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: true),
                    demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_movement", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "work_movement_entry",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<decimal>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    sent_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    sent_by = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    return_reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_movement_entry", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "work_movement_group",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    year_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    goal = table.Column<decimal>(type: "TEXT", nullable: true),
                    households = table.Column<decimal>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_movement_group", x => new { x.ward_id, x.year_id, x.unit_id });
                });

            migrationBuilder.CreateTable(
                name: "work_movement_year",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    movement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", nullable: true),
                    document_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    goal = table.Column<decimal>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_by = table.Column<string>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_movement_year", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "work_obstacle",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    project_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    clearer = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    raised_to = table.Column<string>(type: "TEXT", nullable: true),
                    raised_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    cleared_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_obstacle", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "work_programme",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    return_reason = table.Column<string>(type: "TEXT", nullable: true),
                    revision_reason = table.Column<string>(type: "TEXT", nullable: true),
                    sendings = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    demonstration = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_programme", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "work_programme_line",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    task_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    removed = table.Column<bool>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_programme_line", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "work_programme_sending",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    sent_by = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    fate = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_programme_sending", x => new { x.ward_id, x.programme_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "work_project",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_period = table.Column<string>(type: "TEXT", nullable: true),
                    plan_no = table.Column<string>(type: "TEXT", nullable: true),
                    plan_place = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind_id = table.Column<string>(type: "TEXT", nullable: true),
                    began_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state_id = table.Column<string>(type: "TEXT", nullable: true),
                    state_since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    lead_id = table.Column<string>(type: "TEXT", nullable: true),
                    cooperating = table.Column<string>(type: "TEXT", nullable: false),
                    funding = table.Column<string>(type: "TEXT", nullable: false),
                    serves = table.Column<string>(type: "TEXT", nullable: false),
                    timing = table.Column<string>(type: "TEXT", nullable: true),
                    plan_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    plan_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    precision = table.Column<string>(type: "TEXT", nullable: true),
                    ceiling = table.Column<decimal>(type: "TEXT", nullable: true),
                    demonstration = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_project", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "work_step",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    project_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    output = table.Column<string>(type: "TEXT", nullable: true),
                    lead_id = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    days = table.Column<int>(type: "INTEGER", nullable: true),
                    count = table.Column<string>(type: "TEXT", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_step", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "work_step_link",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    before_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    after_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    lag = table.Column<int>(type: "INTEGER", nullable: false),
                    count = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_step_link", x => new { x.ward_id, x.before_id, x.after_id, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "work_task",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    about_subject = table.Column<string>(type: "TEXT", nullable: true),
                    plan_key = table.Column<string>(type: "TEXT", nullable: true),
                    about_title = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    output = table.Column<string>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: true),
                    priority = table.Column<string>(type: "TEXT", nullable: false),
                    repeat = table.Column<string>(type: "TEXT", nullable: false),
                    repeats_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    person_name = table.Column<string>(type: "TEXT", nullable: true),
                    given_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    given_by = table.Column<string>(type: "TEXT", nullable: false),
                    given_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    decline_reason = table.Column<string>(type: "TEXT", nullable: true),
                    submitted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    submitted_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    submitted_by = table.Column<string>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    return_reason = table.Column<string>(type: "TEXT", nullable: true),
                    returns = table.Column<int>(type: "INTEGER", nullable: false),
                    stop_reason = table.Column<string>(type: "TEXT", nullable: true),
                    agreed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    agreed_by = table.Column<string>(type: "TEXT", nullable: true),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_precision = table.Column<string>(type: "TEXT", nullable: false),
                    due_working_days = table.Column<int>(type: "INTEGER", nullable: true),
                    first_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    extensions = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    asked_reason = table.Column<string>(type: "TEXT", nullable: true),
                    percent = table.Column<int>(type: "INTEGER", nullable: true),
                    climbed = table.Column<string>(type: "TEXT", nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    demonstration = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_task", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "work_task_check",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    task_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_by = table.Column<string>(type: "TEXT", nullable: true),
                    done_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_task_check", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "work_task_follower",
                columns: table => new
                {
                    task_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_task_follower", x => new { x.task_id, x.user_id });
                });

            migrationBuilder.CreateTable(
                name: "work_task_link",
                columns: table => new
                {
                    task_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_task_link", x => new { x.task_id, x.other_id, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "work_task_part",
                columns: table => new
                {
                    task_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_task_part", x => new { x.task_id, x.unit_id });
                });

            migrationBuilder.CreateTable(
                name: "work_task_report",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    task_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    percent = table.Column<int>(type: "INTEGER", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_task_report", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "work_task_serves",
                columns: table => new
                {
                    task_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_task_serves", x => new { x.task_id, x.code });
                });

            migrationBuilder.CreateTable(
                name: "people_role_grant",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    lender_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    lent_from_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_role_grant", x => new { x.ward_id, x.id });
                    table.ForeignKey(
                        name: "fk_people_role_grant_people_user_ward_id_user_id",
                        columns: x => new { x.ward_id, x.user_id },
                        principalTable: "people_user",
                        principalColumns: new[] { "ward_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_session",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    strong = table.Column<bool>(type: "INTEGER", nullable: false),
                    device = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    proof = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_session", x => new { x.ward_id, x.id });
                    table.ForeignKey(
                        name: "fk_people_session_people_user_ward_id_user_id",
                        columns: x => new { x.ward_id, x.user_id },
                        principalTable: "people_user",
                        principalColumns: new[] { "ward_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_calendar_feed_ward_id_token_hash",
                table: "calendar_feed",
                columns: new[] { "ward_id", "token_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_event_log_ward_id_id",
                table: "event_log",
                columns: new[] { "ward_id", "id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_event_log_ward_id_subject_seq",
                table: "event_log",
                columns: new[] { "ward_id", "subject", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_file_attachment_ward_id_subject",
                table: "file_attachment",
                columns: new[] { "ward_id", "subject" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message_ward_id_channel_state_next_attempt",
                table: "outbox_message",
                columns: new[] { "ward_id", "channel", "state", "next_attempt" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message_ward_id_key",
                table: "outbox_message",
                columns: new[] { "ward_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message_ward_id_user_id_channel_read_at",
                table: "outbox_message",
                columns: new[] { "ward_id", "user_id", "channel", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_people_identity_ward_id_user_id",
                table: "people_identity",
                columns: new[] { "ward_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_people_passkey_ward_id_credential_id",
                table: "people_passkey",
                columns: new[] { "ward_id", "credential_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_passkey_ward_id_user_id",
                table: "people_passkey",
                columns: new[] { "ward_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_people_role_grant_ward_id_lent_from_id",
                table: "people_role_grant",
                columns: new[] { "ward_id", "lent_from_id" });

            migrationBuilder.CreateIndex(
                name: "ix_people_role_grant_ward_id_user_id",
                table: "people_role_grant",
                columns: new[] { "ward_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_people_session_ward_id_proof",
                table: "people_session",
                columns: new[] { "ward_id", "proof" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_session_ward_id_user_id_started_at",
                table: "people_session",
                columns: new[] { "ward_id", "user_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_people_sign_in_try_ward_id_at",
                table: "people_sign_in_try",
                columns: new[] { "ward_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_people_user_ward_id_sign_in_name",
                table: "people_user",
                columns: new[] { "ward_id", "sign_in_name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_assignment_ward_id_plan_period_year",
                table: "plan_assignment",
                columns: new[] { "ward_id", "plan_period", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_decision_ward_id_plan_period_conflict_id_version",
                table: "plan_decision",
                columns: new[] { "ward_id", "plan_period", "conflict_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_in_force_ward_id_plan_period_at",
                table: "plan_in_force",
                columns: new[] { "ward_id", "plan_period", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_observation_ward_id_plan_period_code_period_from_period_to_version",
                table: "plan_observation",
                columns: new[] { "ward_id", "plan_period", "code", "period_from", "period_to", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_observation_ward_id_value_id",
                table: "plan_observation",
                columns: new[] { "ward_id", "value_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_override_ward_id_plan_period_code_year",
                table: "plan_override",
                columns: new[] { "ward_id", "plan_period", "code", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_past_figure_ward_id_plan_period_code_period_from_period_to_version",
                table: "plan_past_figure",
                columns: new[] { "ward_id", "plan_period", "code", "period_from", "period_to", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_review_step_ward_id_version_id_revision",
                table: "plan_review_step",
                columns: new[] { "ward_id", "version_id", "revision" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_term_ward_id_plan_period_code_kind_year",
                table: "plan_term",
                columns: new[] { "ward_id", "plan_period", "code", "kind", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_verdict_said_ward_id_plan_period_code_day",
                table: "plan_verdict_said",
                columns: new[] { "ward_id", "plan_period", "code", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_verdict_said_ward_id_plan_period_day",
                table: "plan_verdict_said",
                columns: new[] { "ward_id", "plan_period", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_verdict_said_ward_id_round_id_occasion_code_reading",
                table: "plan_verdict_said",
                columns: new[] { "ward_id", "round_id", "occasion", "code", "reading" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_version_ward_id_state",
                table: "plan_version",
                columns: new[] { "ward_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_report_lock_exception_ward_id_round_id_unit_id",
                table: "report_lock_exception",
                columns: new[] { "ward_id", "round_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_report_round_ward_id_definition_id_key",
                table: "report_round",
                columns: new[] { "ward_id", "definition_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_round_ward_id_state_due_on",
                table: "report_round",
                columns: new[] { "ward_id", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_report_signed_copy_ward_id_year_series_number",
                table: "report_signed_copy",
                columns: new[] { "ward_id", "year", "series", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_report_value_ward_id_round_id_code_area_version",
                table: "report_value",
                columns: new[] { "ward_id", "round_id", "code", "area", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_thing_note_ward_id_subject",
                table: "thing_note",
                columns: new[] { "ward_id", "subject" });

            migrationBuilder.CreateIndex(
                name: "ix_work_clearance_ward_id_project_id_on",
                table: "work_clearance",
                columns: new[] { "ward_id", "project_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_work_commendation_ward_id_year_id",
                table: "work_commendation",
                columns: new[] { "ward_id", "year_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_conclusion_task_id",
                table: "work_conclusion",
                column: "task_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_work_conclusion_ward_id_meeting_id",
                table: "work_conclusion",
                columns: new[] { "ward_id", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_meeting_ward_id_day",
                table: "work_meeting",
                columns: new[] { "ward_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_work_movement_ward_id_plan_period_plan_key",
                table: "work_movement",
                columns: new[] { "ward_id", "plan_period", "plan_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_work_movement_entry_ward_id_year_id_unit_id_number",
                table: "work_movement_entry",
                columns: new[] { "ward_id", "year_id", "unit_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_work_movement_year_ward_id_movement_id_year",
                table: "work_movement_year",
                columns: new[] { "ward_id", "movement_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_work_obstacle_ward_id_project_id_cleared_on",
                table: "work_obstacle",
                columns: new[] { "ward_id", "project_id", "cleared_on" });

            migrationBuilder.CreateIndex(
                name: "ix_work_programme_ward_id_year_unit_id",
                table: "work_programme",
                columns: new[] { "ward_id", "year", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_work_programme_line_ward_id_programme_id_position",
                table: "work_programme_line",
                columns: new[] { "ward_id", "programme_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_work_project_ward_id_plan_period_plan_no",
                table: "work_project",
                columns: new[] { "ward_id", "plan_period", "plan_no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_work_step_ward_id_project_id_place",
                table: "work_step",
                columns: new[] { "ward_id", "project_id", "place" });

            migrationBuilder.CreateIndex(
                name: "ix_work_task_ward_id_about_subject",
                table: "work_task",
                columns: new[] { "ward_id", "about_subject" });

            migrationBuilder.CreateIndex(
                name: "ix_work_task_ward_id_given_by_id_state",
                table: "work_task",
                columns: new[] { "ward_id", "given_by_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_work_task_ward_id_person_id_state",
                table: "work_task",
                columns: new[] { "ward_id", "person_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_work_task_ward_id_state_due",
                table: "work_task",
                columns: new[] { "ward_id", "state", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_work_task_ward_id_unit_id_state_due",
                table: "work_task",
                columns: new[] { "ward_id", "unit_id", "state", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_work_task_ward_id_year_number",
                table: "work_task",
                columns: new[] { "ward_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_work_task_check_ward_id_task_id",
                table: "work_task_check",
                columns: new[] { "ward_id", "task_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_task_follower_ward_id_user_id",
                table: "work_task_follower",
                columns: new[] { "ward_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_task_link_ward_id_other_id",
                table: "work_task_link",
                columns: new[] { "ward_id", "other_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_task_part_ward_id_unit_id",
                table: "work_task_part",
                columns: new[] { "ward_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_task_report_ward_id_task_id",
                table: "work_task_report",
                columns: new[] { "ward_id", "task_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_task_serves_ward_id_code",
                table: "work_task_serves",
                columns: new[] { "ward_id", "code" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_day");

            migrationBuilder.DropTable(
                name: "calendar_feed");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "event_head");

            migrationBuilder.DropTable(
                name: "event_log");

            migrationBuilder.DropTable(
                name: "file_attachment");

            migrationBuilder.DropTable(
                name: "file_content");

            migrationBuilder.DropTable(
                name: "outbox_daily_mail");

            migrationBuilder.DropTable(
                name: "outbox_message");

            migrationBuilder.DropTable(
                name: "people_identity");

            migrationBuilder.DropTable(
                name: "people_passkey");

            migrationBuilder.DropTable(
                name: "people_permission_choices");

            migrationBuilder.DropTable(
                name: "people_recovery_code");

            migrationBuilder.DropTable(
                name: "people_role_grant");

            migrationBuilder.DropTable(
                name: "people_second_factor");

            migrationBuilder.DropTable(
                name: "people_session");

            migrationBuilder.DropTable(
                name: "people_sign_in_try");

            migrationBuilder.DropTable(
                name: "people_unit");

            migrationBuilder.DropTable(
                name: "plan_assignment");

            migrationBuilder.DropTable(
                name: "plan_decision");

            migrationBuilder.DropTable(
                name: "plan_in_force");

            migrationBuilder.DropTable(
                name: "plan_observation");

            migrationBuilder.DropTable(
                name: "plan_override");

            migrationBuilder.DropTable(
                name: "plan_past_figure");

            migrationBuilder.DropTable(
                name: "plan_review_step");

            migrationBuilder.DropTable(
                name: "plan_stamp");

            migrationBuilder.DropTable(
                name: "plan_term");

            migrationBuilder.DropTable(
                name: "plan_verdict_said");

            migrationBuilder.DropTable(
                name: "plan_version");

            migrationBuilder.DropTable(
                name: "product_mark");

            migrationBuilder.DropTable(
                name: "report_definition");

            migrationBuilder.DropTable(
                name: "report_issued_file");

            migrationBuilder.DropTable(
                name: "report_lock_exception");

            migrationBuilder.DropTable(
                name: "report_missing");

            migrationBuilder.DropTable(
                name: "report_paper");

            migrationBuilder.DropTable(
                name: "report_paper_section");

            migrationBuilder.DropTable(
                name: "report_receipt");

            migrationBuilder.DropTable(
                name: "report_register");

            migrationBuilder.DropTable(
                name: "report_round");

            migrationBuilder.DropTable(
                name: "report_signed_copy");

            migrationBuilder.DropTable(
                name: "report_template");

            migrationBuilder.DropTable(
                name: "report_unit_text");

            migrationBuilder.DropTable(
                name: "report_value");

            migrationBuilder.DropTable(
                name: "thing_note");

            migrationBuilder.DropTable(
                name: "work_baseline");

            migrationBuilder.DropTable(
                name: "work_clearance");

            migrationBuilder.DropTable(
                name: "work_commendation");

            migrationBuilder.DropTable(
                name: "work_conclusion");

            migrationBuilder.DropTable(
                name: "work_meeting");

            migrationBuilder.DropTable(
                name: "work_money");

            migrationBuilder.DropTable(
                name: "work_movement");

            migrationBuilder.DropTable(
                name: "work_movement_entry");

            migrationBuilder.DropTable(
                name: "work_movement_group");

            migrationBuilder.DropTable(
                name: "work_movement_year");

            migrationBuilder.DropTable(
                name: "work_obstacle");

            migrationBuilder.DropTable(
                name: "work_programme");

            migrationBuilder.DropTable(
                name: "work_programme_line");

            migrationBuilder.DropTable(
                name: "work_programme_sending");

            migrationBuilder.DropTable(
                name: "work_project");

            migrationBuilder.DropTable(
                name: "work_step");

            migrationBuilder.DropTable(
                name: "work_step_link");

            migrationBuilder.DropTable(
                name: "work_task");

            migrationBuilder.DropTable(
                name: "work_task_check");

            migrationBuilder.DropTable(
                name: "work_task_follower");

            migrationBuilder.DropTable(
                name: "work_task_link");

            migrationBuilder.DropTable(
                name: "work_task_part");

            migrationBuilder.DropTable(
                name: "work_task_report");

            migrationBuilder.DropTable(
                name: "work_task_serves");

            migrationBuilder.DropTable(
                name: "people_user");
        }
    }
}
