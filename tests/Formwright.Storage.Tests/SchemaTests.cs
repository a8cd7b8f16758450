using System.Text.Json.Nodes;
using Formwright.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Formwright.Storage.Tests;

public sealed class SchemaTests : StorageTest
{
    [Fact]
    public async Task Model_EveryTable_HasExactlyTheMappedColumns()
    {
        foreach (var entity in Entities())
        {
            var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
            var mapped = entity.GetProperties().Select(p =>
                $"{p.GetColumnName(table)} {p.GetColumnType()} {(p.IsNullable ? "null" : "not null")}");
            Assert.Equal(mapped.Order(), (await ColumnsAsync(table.Name)).Order());
        }
    }

    [Fact]
    public async Task Schema_EveryTable_IsMapped()
    {
        var tables = await QueryAsync("SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'schema_version'");
        Assert.Equal(Entities().Select(entity => entity.GetTableName()).Order(), tables.Order());
    }

    [Fact]
    public async Task Schema_AppliedAgain_KeepsRecords()
    {
        var task = await AddAsync();
        await Storage.Database.ApplySchemaAsync(Time, Cancel);
        Assert.NotNull(await Tasks.FindAsync(task.Id, Cancel));
        Assert.Equal(["1", "2", "3", "4", "5"], await QueryAsync("SELECT CAST(version AS TEXT) AS Value FROM schema_version"));
    }

    [Fact]
    public async Task Schema_OfANewerVersion_IsRefused()
    {
        await Storage.Database.WriteAsync(
            db => db.Database.ExecuteSqlRawAsync("INSERT INTO schema_version VALUES (9999, '9999_later.sql', 0)", Cancel), Cancel);
        var error = await RefusedAsync(ErrorCode.Conflict, () => Storage.Database.ApplySchemaAsync(Time, Cancel));
        Assert.Contains("9999", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_Settings_AreThoseOfTheDesign()
    {
        Assert.Equal(["wal"], await QueryAsync("SELECT journal_mode AS Value FROM pragma_journal_mode"));
        Assert.Equal(["1"], await QueryAsync("SELECT CAST(foreign_keys AS TEXT) AS Value FROM pragma_foreign_keys"));
        Assert.Equal(["1"], await QueryAsync("SELECT CAST(synchronous AS TEXT) AS Value FROM pragma_synchronous"));
    }

    [Fact]
    public async Task Task_WithEveryField_RoundTrips()
    {
        var blob = await Storage.PutAsync("source", Cancel);
        var parent = await AddAsync();
        var added = await AddAsync(new TaskSubmission(
            Owner,
            "part.import",
            new JsonObject { ["text"] = "Zoë, 1e3, \u0001", ["nested"] = new JsonArray(1, 2.5, null) },
            Guid.CreateVersion7(Time.Now),
            Parents: [parent.Id],
            Blobs: new Dictionary<string, string> { ["source"] = blob.Hash },
            Priority: -3,
            IdempotencyKey: "once",
            Charge: new TaskCharge("key", "imports", QuotaPeriod.Day, 5, 2),
            Lifetime: TimeSpan.FromDays(3)));

        AssertSame(added, await FindAsync(added.Id));
        Assert.Equal([parent.Id], added.Parents);
        Assert.Equal(blob.Hash, added.Blobs["source"]);
        Assert.Equal(Time.Now.AddDays(3), added.ExpiresAt);
    }

    [Fact]
    public async Task Part_WithReport_RoundTrips()
    {
        var conversation = await Storage.Parts.StartConversationAsync(Owner, "Bracket", Cancel);
        var report = new ShapeReport(
            true, true, 1000.5, 600, new Box3(new Point3(0, 0, 0), new Point3(10, 10, 10)), new Point3(5, 5, 5), 1, 6, 12, 8,
            new Dictionary<string, int> { ["plane"] = 6 }, [new CylinderReport(2, new Point3(5, 5, 5), new Point3(0, 0, 1), 10)]);
        var draft = new PartDraft(Guid.CreateVersion7(Time.Now), conversation.Id, "Cube", new JsonObject { ["steps"] = new JsonArray() }, report);
        await AddAsync();
        var task = await ClaimAsync();
        Assert.True(await Tasks.SucceedAsync(task.Id, Holder, new TaskCompletion(new JsonObject(), [], draft), Cancel));

        var part = await Storage.Parts.FindPartAsync(Owner, draft.Id, Cancel);
        Assert.NotNull(part);
        Assert.Equal(task.Id, part.TaskId);
        Assert.True(JsonNode.DeepEquals(draft.Design, part.Design));
        Assert.Equal(report.Bounds, part.Report!.Bounds);
        Assert.Equal(report.Volume, part.Report.Volume);
        Assert.Equal(report.Surfaces, part.Report.Surfaces);
        Assert.Equal(report.Holes, part.Report.Holes);
    }

    private static void AssertSame(TaskRecord expected, TaskRecord actual)
    {
        var written = PartTasks.ToJson(expected);
        var read = PartTasks.ToJson(actual);
        Assert.Equal(written.ToJsonString(), read.ToJsonString());
    }

    private List<IEntityType> Entities() => Storage.Database.Read(db => db.Model.GetEntityTypes().ToList());

    private Task<List<string>> ColumnsAsync(string table) => QueryAsync(
        $"""
        SELECT name || ' ' || type || CASE WHEN "notnull" = 1 OR pk > 0 THEN ' not null' ELSE ' null' END AS Value
        FROM pragma_table_info('{table}')
        """);

    private Task<List<string>> QueryAsync(string sql) =>
        Storage.Database.ReadAsync(db => db.Database.SqlQueryRaw<string>(sql).ToListAsync(Cancel));
}
