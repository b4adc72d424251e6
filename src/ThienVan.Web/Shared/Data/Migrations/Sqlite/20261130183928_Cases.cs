using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Sqlite
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    box_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    is_file = table.Column<bool>(type: "INTEGER", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_box_part", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_box_wrap",
                columns: table => new
                {
                    box_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wrap = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_box_wrap", x => new { x.box_id, x.key_id });
                });

            migrationBuilder.CreateTable(
                name: "case_file",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    category = table.Column<string>(type: "TEXT", nullable: true),
                    level = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    public_text = table.Column<string>(type: "TEXT", nullable: true),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    neighbourhood = table.Column<string>(type: "TEXT", nullable: true),
                    latitude = table.Column<double>(type: "REAL", nullable: true),
                    longitude = table.Column<double>(type: "REAL", nullable: true),
                    square = table.Column<long>(type: "INTEGER", nullable: true),
                    asset = table.Column<string>(type: "TEXT", nullable: true),
                    asset_title = table.Column<string>(type: "TEXT", nullable: true),
                    course = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    state_since = table.Column<long>(type: "INTEGER", nullable: false),
                    is_open = table.Column<bool>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    person_name = table.Column<string>(type: "TEXT", nullable: true),
                    due = table.Column<long>(type: "INTEGER", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    is_in_time = table.Column<bool>(type: "INTEGER", nullable: true),
                    joined_to = table.Column<Guid>(type: "TEXT", nullable: true),
                    reports = table.Column<int>(type: "INTEGER", nullable: false),
                    rating_sum = table.Column<int>(type: "INTEGER", nullable: false),
                    ratings = table.Column<int>(type: "INTEGER", nullable: false),
                    reopened = table.Column<int>(type: "INTEGER", nullable: false),
                    search = table.Column<string>(type: "TEXT", nullable: false),
                    public_search = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    demonstration = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_file", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "case_holder",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    person_name = table.Column<string>(type: "TEXT", nullable: true),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_holder", x => new { x.ward_id, x.case_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "case_key",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    iterations = table.Column<int>(type: "INTEGER", nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false),
                    sheet_iterations = table.Column<int>(type: "INTEGER", nullable: false),
                    sheet_salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sheet_sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_note",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    audience = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: true),
                    reporter_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_note", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "case_reporter",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    secret = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: true),
                    rating = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_reporter", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "case_tip",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    lookup = table.Column<string>(type: "TEXT", nullable: false),
                    reporter_wrap = table.Column<byte[]>(type: "BLOB", nullable: false),
                    leaf = table.Column<string>(type: "TEXT", nullable: false),
                    delete_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    turn = table.Column<string>(type: "TEXT", nullable: false),
                    is_closed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_tip", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_tip_day",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    root = table.Column<string>(type: "TEXT", nullable: false),
                    leaves = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_tip_day", x => new { x.ward_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "case_tip_reader",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    named_by = table.Column<string>(type: "TEXT", nullable: false),
                    named_at = table.Column<long>(type: "INTEGER", nullable: false)
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
