/** Loaded before a process of the demonstration: when the one that started it is gone, it stops too. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
