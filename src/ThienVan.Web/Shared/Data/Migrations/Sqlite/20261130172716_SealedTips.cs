using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Sqlite
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
