const words = (text: string): string[] => text.trim().split(/\s+/);

/**
 * Ids of what stands in a lesson's sections: statements, tables, figures, questions, answers and supplements. As those
 * of sections, none may ever go or change its name without an alias (`src/content/aliases.ts`).
 */
export const places: Record<string, string[]> = {
  process: words(`
    loaded-program-statement loaded-program-figures figure-frames-one-and-three figure-pages-three-runs
    figure-small-c-program figure-first-touch fork-exec-wait loaded-program-answer table-states
    running-program-statement running-program-figures figure-loadavg waiting-time inside-the-pcb
    zombie-or-orphan running-program-answer
    two-notepads reserved-and-resident what-fork-returns sleeping-process after-the-quantum after-the-input
    two-notepads reserved-and-resident what-fork-returns sleeping-process after-the-quantum after-the-input
  `),
  thread: words(`
    unit-of-execution-statement unit-of-execution-figures figure-turns figure-cpu-shares own-and-shared
    table-own-and-shared unit-of-execution-answer one-or-more-statement one-or-more-figures figure-survivors
    figure-child-lines figure-fork-while-locked figure-after-main figure-default-stack daemons clone
    one-or-more-answer
    process-without-threads errno-of-others main-that-returns threads-after-fork
    process-without-threads errno-of-others main-that-returns threads-after-fork
  `),
  'multi-process': words(`
    definition-statement table-multi-words definition-figures figure-steps-one-and-four figure-one-and-two-cpus
    figure-busy-cpu definition-answer separate-memory-statement table-who-writes separate-memory-figures
    figure-copy-on-first-write figure-global-after-children four-reasons-for-processes separate-memory-answer
    independence-statement independence-figures figure-heartbeats-null figure-heartbeats-shared-zero
    figure-heartbeats-measured independence-answer fault-isolation-statement table-worker-dies
    fault-isolation-figures figure-killed-with-mutex figure-broken-pipe recover-locks-of-dead peer-of-pipe-dies
    fault-isolation-answer shared-disk-statement shared-disk-figures figure-rss-and-pss figure-frames-shared
    figure-rss-and-pss-measured shared-disk-answer switching-and-sharing-statement switching-and-sharing-figures
    figure-preemptions figure-shared-over-pipe figure-copy-64k kinds-of-ipc table-ipc
    switching-and-sharing-answer cold-cache-statement table-frames-and-rss table-cold-cost cold-cache-figures
    figure-sweep-512k figure-sweep-table figure-dynamic-asids figure-li-indirect-cost
    virtual-and-physical-caches when-flushed cold-cache-answer
    one-cpu-many-processes multiprocessing-or-processes same-address-same-memory modules-of-other-users
    faults-that-spread worker-that-dies owner-that-dies rss-and-pss which-disk-is-cheaper fewer-switches
    copies-of-a-pipe tlb-after-the-return no-cost-of-the-cache
    one-cpu-many-processes multiprocessing-or-processes same-address-same-memory modules-of-other-users
    faults-that-spread worker-that-dies owner-that-dies rss-and-pss which-disk-is-cheaper fewer-switches
    copies-of-a-pipe tlb-after-the-return no-cost-of-the-cache
  `),
  'context-switching': words(`
    one-at-a-time-statement one-at-a-time-figures figure-six-threads figure-four-on-two-cores
    figure-shares-by-threads one-core-looks-like-two one-at-a-time-answer table-quantum taking-turns-statement
    system-calls-switch taking-turns-figures figure-useful-share figure-slice-length figure-call-and-switch
    scheduling-algorithms table-scheduling count-on-your-computer taking-turns-answer save-and-restore-statement
    thread-switch-saves-nothing save-and-restore-figures figure-switch-count figure-yield-cost
    figure-lmbench-switch figure-li-direct-cost pcb-and-tcb table-pcb-and-tcb linux-switch-order
    save-and-restore-answer
    most-at-once not-running-but-waiting getpid-and-switches share-of-switching switch-within-a-process
    what-is-context
    most-at-once not-running-but-waiting getpid-and-switches share-of-switching switch-within-a-process
    what-is-context
  `),
  'multi-thread': words(`
    sharing-one-process-statement sharing-one-process-figures figure-pages-one-to-four figure-hundred-threads
    figure-stack-reserve two-ways-to-split kernel-and-user-threads sharing-one-process-answer
    fewer-resources-statement fewer-resources-figures figure-idle-worker figure-own-64k fewer-resources-answer
    cheaper-creation-statement cheaper-creation-figures figure-rss-sixteen-pages figure-system-calls
    figure-create-and-join figure-fork-by-parent figure-solaris-create fork-vfork-posix-spawn
    cheaper-creation-answer throughput-statement throughput-figures figure-four-jobs-one-cpu
    figure-four-jobs-two-cpus figure-amdahl how-many-threads throughput-answer easy-exchange-statement
    easy-exchange-figures figure-publish-outputs figure-publish-races figure-carry-64k figure-stop-flag
    figure-store-buffering visibility-and-reordering memory-models easy-exchange-answer fast-switching-statement
    fast-switching-figures figure-switch-ratio figure-six-to-seven figure-switches-per-job figure-sets-of-512k
    figure-solaris-switch truly-fast-switches fast-switching-answer response-time-statement
    response-time-figures figure-steps-to-end figure-longest-delay figure-moved-to-thread
    figure-moved-to-process response-time-answer all-but-stack-statement all-but-stack-figures
    figure-seen-by-main figure-returned-ends figure-c-local figure-errno all-but-stack-answer
    shared-heap-statement shared-heap-figures figure-counter-distance figure-false-sharing shared-allocator
    shared-heap-answer table-lock-programs sync-hazards-statement sync-hazards-figures figure-lossy-schedules
    figure-lost-share figure-right-of-300 figure-bugs-by-kind race-condition-or-data-race critical-section
    mutex-and-semaphore monitors-and-conditions lost-wakeups-and-others atomic-instructions peterson
    sync-hazards-answer n-times-still-two table-conditions-off deadlock-figures figure-deadlock-schedules
    figure-deadlock-runs figure-ordered-runs partial-deadlock four-answers-to-deadlock livelock
    starvation-and-inversion deadlock-answer over-synchronization-statement over-synchronization-figures
    figure-lock-range-ends figure-speedup-short figure-speedup-long figure-four-accesses finding-races
    thread-safe-or-reentrant over-synchronization-answer one-crash-ends-all-statement one-crash-ends-all-figures
    figure-heartbeats-after-null figure-uncaught-exceptions figure-sigterm faults-without-death
    one-crash-ends-all-answer single-processor-statement single-processor-figures figure-one-to-four-cpus
    figure-one-cpu-measured figure-cpython gil single-processor-answer
    thousand-stacks new-with-a-thread buffers-of-workers why-fork-is-slower four-threads-one-core
    cost-of-a-request old-value-seen cache-not-flushed costs-of-a-thread-switch end-and-response
    own-of-a-thread address-of-a-local own-elements-yet-slow tests-that-pass one-instruction-inc end-in-one
    all-ends deadlock-or-livelock four-conditions slower-with-two narrower-and-wrong null-in-a-thread
    requests-a-second single-processor-reworded
    thousand-stacks new-with-a-thread buffers-of-workers why-fork-is-slower four-threads-one-core
    cost-of-a-request old-value-seen cache-not-flushed costs-of-a-thread-switch end-and-response own-of-a-thread
    address-of-a-local own-elements-yet-slow tests-that-pass one-instruction-inc end-in-one all-ends
    deadlock-or-livelock four-conditions slower-with-two narrower-and-wrong null-in-a-thread requests-a-second
    single-processor-reworded
  `),
  'thread-vs-process': words(`
    table-at-a-glance thread-side-statement always-faster thread-side-figures figure-create-and-collect
    figure-idle-memory figure-one-switch figure-steps-of-job thread-pools thread-side-answer table-designs
    process-side-statement process-side-figures figure-four-on-two-cpus figure-shared-64k
    figure-died-holding-lock criteria table-criteria event-loop real-programs table-real-programs
    process-side-answer
    cost-paid-once process-per-connection not-always-safe
    cost-paid-once process-per-connection not-always-safe
  `),
};
