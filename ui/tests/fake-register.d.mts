import type { FakeCore } from "./fake-core.mjs";

export function fillRegister(core: FakeCore): void;
