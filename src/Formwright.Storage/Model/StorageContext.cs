using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;
using Microsoft.EntityFrameworkCore;

namespace Formwright.Storage;

/// <summary>
/// The mapping between records and tables. The tables themselves are made by the numbered files in <c>Schema/</c>; a test holds
/// the two together. A record of Core that is stored whole is its own row; what only the store needs beside it is a shadow
/// property. How instants and ids are written is the provider's business, but they must sort by time.
/// </summary>
internal abstract class StorageContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Shadow property of <see cref="ApiKey"/>: SHA-256 of the secret.</summary>
    public const string SecretHash = nameof(SecretHash);

    /// <summary>Shadow property of <see cref="ApiKey"/>: what signs messages to its owner, or null.</summary>
    public const string SigningSecret = nameof(SigningSecret);

    /// <summary>Shadow property of <see cref="Upload"/>: the checksum its bytes must have, or null.</summary>
    public const string Sha256 = nameof(Sha256);

    public DbSet<TaskRow> Tasks => Set<TaskRow>();

    public DbSet<TaskBlobRow> TaskBlobs => Set<TaskBlobRow>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<BlobRow> Blobs => Set<BlobRow>();

    public DbSet<Asset> Assets => Set<Asset>();

    public DbSet<Upload> Uploads => Set<Upload>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<Part> Parts => Set<Part>();

    public DbSet<ApiKey> Keys => Set<ApiKey>();

    public DbSet<QuotaRow> Quotas => Set<QuotaRow>();

    public DbSet<CreditGrantRow> CreditGrants => Set<CreditGrantRow>();

    public DbSet<WebhookDelivery> Webhooks => Set<WebhookDelivery>();

    public DbSet<WebhookSubscription> Subscriptions => Set<WebhookSubscription>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<JsonObject>().HaveConversion<JsonText<JsonObject>>();
        configurationBuilder.Properties<Error>().HaveConversion<JsonText<Error>>();
        configurationBuilder.Properties<TaskCharge>().HaveConversion<JsonText<TaskCharge>>();
        configurationBuilder.Properties<ShapeReport>().HaveConversion<JsonText<ShapeReport>>();
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<JsonText<IReadOnlyList<string>>>();
        configurationBuilder.Properties<TaskState>().HaveConversion<string>();
        configurationBuilder.Properties<QuotaPeriod>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TaskRow>(task =>
        {
            task.ToTable("tasks");
            task.Property(t => t.Sequence).ValueGeneratedOnAdd();
            task.HasMany(t => t.Parents).WithOne().HasForeignKey(p => p.TaskId);
            task.HasMany(t => t.Blobs).WithOne().HasForeignKey(b => b.TaskId);
        });
        modelBuilder.Entity<TaskParentRow>().ToTable("task_parents").HasKey(p => new { p.TaskId, p.Position });
        modelBuilder.Entity<TaskBlobRow>().ToTable("task_blobs").HasKey(b => new { b.TaskId, b.Name });
        modelBuilder.Entity<OutboxMessage>().ToTable("outbox");
        modelBuilder.Entity<BlobRow>().ToTable("blobs").HasKey(b => b.Hash);
        modelBuilder.Entity<Asset>().ToTable("assets");
        modelBuilder.Entity<Upload>().ToTable("uploads").Property<string?>(Sha256);
        modelBuilder.Entity<StoredFile>().ToTable("files");
        modelBuilder.Entity<Conversation>().ToTable("conversations");
        modelBuilder.Entity<Part>().ToTable("parts");
        modelBuilder.Entity<ApiKey>(key =>
        {
            key.ToTable("api_keys");
            key.Property<byte[]>(SecretHash).IsRequired();
            key.Property<string?>(SigningSecret);
        });
        modelBuilder.Entity<QuotaRow>().ToTable("quota_windows").HasKey(q => new { q.Subject, q.Counter, q.Period, q.StartsAt });
        modelBuilder.Entity<CreditGrantRow>().ToTable("credit_grants");
        modelBuilder.Entity<WebhookDelivery>().ToTable("webhook_deliveries");
        modelBuilder.Entity<WebhookSubscription>().ToTable("webhook_subscriptions");

        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }
    }
}
