using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Plans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                    value = table.Column<decimal>(type: "TEXT", nullable: true),
                    numerator = table.Column<decimal>(type: "TEXT", nullable: true),
                    denominator = table.Column<decimal>(type: "TEXT", nullable: true),
                    met = table.Column<bool>(type: "INTEGER", nullable: true),
                    met_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    document_number = table.Column<string>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    quality = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    evidence_note = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    entered_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    entered_by = table.Column<string>(type: "TEXT", nullable: false),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    demonstration = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_observation", x => x.id);
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
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_version", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plan_decision_ward_id_plan_period_conflict_id_version",
                table: "plan_decision",
                columns: new[] { "ward_id", "plan_period", "conflict_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_observation_ward_id_plan_period_code_period_from_period_to_version",
                table: "plan_observation",
                columns: new[] { "ward_id", "plan_period", "code", "period_from", "period_to", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_version_ward_id_state",
                table: "plan_version",
                columns: new[] { "ward_id", "state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plan_decision");

            migrationBuilder.DropTable(
                name: "plan_observation");

            migrationBuilder.DropTable(
                name: "plan_version");
        }
    }
}
