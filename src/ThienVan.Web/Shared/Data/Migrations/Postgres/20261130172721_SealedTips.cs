using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SealedTips : Migration
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
                name: "ix_case_key_ward_id_user_id",
                table: "case_key",
                columns: new[] { "ward_id", "user_id" });

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
                name: "case_key");

            migrationBuilder.DropTable(
                name: "case_tip");

            migrationBuilder.DropTable(
                name: "case_tip_day");

            migrationBuilder.DropTable(
                name: "case_tip_reader");
        }
    }
}
