using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Cases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_box_part",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    box_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    is_file = table.Column<bool>(type: "boolean", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_box_part", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_box_wrap",
                columns: table => new
                {
                    box_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wrap = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_box_wrap", x => new { x.box_id, x.key_id });
                });

            migrationBuilder.CreateTable(
                name: "case_file",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: true),
                    level = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    public_text = table.Column<string>(type: "text", nullable: true),
                    answers = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    neighbourhood = table.Column<string>(type: "text", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    square = table.Column<long>(type: "bigint", nullable: true),
                    asset = table.Column<string>(type: "text", nullable: true),
                    asset_title = table.Column<string>(type: "text", nullable: true),
                    course = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    state_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_name = table.Column<string>(type: "text", nullable: true),
                    due = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_in_time = table.Column<bool>(type: "boolean", nullable: true),
                    joined_to = table.Column<Guid>(type: "uuid", nullable: true),
                    reports = table.Column<int>(type: "integer", nullable: false),
                    rating_sum = table.Column<int>(type: "integer", nullable: false),
                    ratings = table.Column<int>(type: "integer", nullable: false),
                    reopened = table.Column<int>(type: "integer", nullable: false),
                    search = table.Column<string>(type: "text", nullable: false),
                    public_search = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    demonstration = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_file", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "case_holder",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_name = table.Column<string>(type: "text", nullable: true),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_holder", x => new { x.ward_id, x.case_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "case_key",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    iterations = table.Column<int>(type: "integer", nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    sheet_iterations = table.Column<int>(type: "integer", nullable: false),
                    sheet_salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    sheet_sealed = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_note",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    audience = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: true),
                    reporter_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_note", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "case_reporter",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    secret = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    words = table.Column<string>(type: "text", nullable: true),
                    rating = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_reporter", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "case_tip",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    lookup = table.Column<string>(type: "text", nullable: false),
                    reporter_wrap = table.Column<byte[]>(type: "bytea", nullable: false),
                    leaf = table.Column<string>(type: "text", nullable: false),
                    delete_on = table.Column<DateOnly>(type: "date", nullable: false),
                    turn = table.Column<string>(type: "text", nullable: false),
                    is_closed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_tip", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_tip_day",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    root = table.Column<string>(type: "text", nullable: false),
                    leaves = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_tip_day", x => new { x.ward_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "case_tip_reader",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    named_by = table.Column<string>(type: "text", nullable: false),
                    named_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_tip_reader", x => new { x.ward_id, x.user_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_case_box_part_ward_id_box_id_position",
                table: "case_box_part",
                columns: new[] { "ward_id", "box_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_box_wrap_ward_id_user_id",
                table: "case_box_wrap",
                columns: new[] { "ward_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_file_ward_id_asset",
                table: "case_file",
                columns: new[] { "ward_id", "asset" });

            migrationBuilder.CreateIndex(
                name: "ix_case_file_ward_id_category_is_open_square",
                table: "case_file",
                columns: new[] { "ward_id", "category", "is_open", "square" });

            migrationBuilder.CreateIndex(
                name: "ix_case_file_ward_id_kind_is_open_due",
                table: "case_file",
                columns: new[] { "ward_id", "kind", "is_open", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_case_file_ward_id_kind_received_at",
                table: "case_file",
                columns: new[] { "ward_id", "kind", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_case_file_ward_id_unit_id_is_open_due",
                table: "case_file",
                columns: new[] { "ward_id", "unit_id", "is_open", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_case_file_ward_id_year_number",
                table: "case_file",
                columns: new[] { "ward_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_key_ward_id_user_id",
                table: "case_key",
                columns: new[] { "ward_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_note_ward_id_case_id",
                table: "case_note",
                columns: new[] { "ward_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_reporter_ward_id_case_id",
                table: "case_reporter",
                columns: new[] { "ward_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_tip_ward_id_day",
                table: "case_tip",
                columns: new[] { "ward_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_case_tip_ward_id_lookup",
                table: "case_tip",
                columns: new[] { "ward_id", "lookup" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_box_part");

            migrationBuilder.DropTable(
                name: "case_box_wrap");

            migrationBuilder.DropTable(
                name: "case_file");

            migrationBuilder.DropTable(
                name: "case_holder");

            migrationBuilder.DropTable(
                name: "case_key");

            migrationBuilder.DropTable(
                name: "case_note");

            migrationBuilder.DropTable(
                name: "case_reporter");

            migrationBuilder.DropTable(
                name: "case_tip");

            migrationBuilder.DropTable(
                name: "case_tip_day");

            migrationBuilder.DropTable(
                name: "case_tip_reader");
        }
    }
}
