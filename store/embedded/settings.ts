import { totalmem } from "node:os";

const megabyte = 1024 * 1024;

/**
 * The settings of the embedded server. Durability is complete (PostgreSQL's own defaults, written out because they matter);
 * memory is for a small office machine: a sixteenth of its memory as buffers, 64–512 MB.
 */
export function serverSettings(): readonly string[] {
  const buffers = Math.min(512, Math.max(64, Math.floor(totalmem() / megabyte / 16)));
  const settings: Record<string, string | number> = {
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${Math.floor(totalmem() / megabyte / 2)}MB`,
    work_mem: "32MB",
    maintenance_work_mem: "128MB",
    max_connections: 60,
    // nobody replicates from a private server: less to write
    wal_level: "minimal",
    max_wal_senders: 0,
    max_wal_size: "2GB",
    checkpoint_timeout: "15min",
    random_page_cost: 1.1,
    // pages ask short questions: compiling them takes longer than answering
    jit: "off",
    statement_timeout: "10min",
    idle_in_transaction_session_timeout: "10min",
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    log_line_prefix: "%m [%p] ",
    lc_messages: "C",
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
