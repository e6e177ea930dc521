/** Every screen that is not the first one seen: one part of the program, read once Ghișeu stands. */
export { default as KeysSheet } from "../components/KeysSheet.svelte";
export { default as FirstStart } from "./FirstStart.svelte";
export { default as FollowUps } from "./FollowUps.svelte";
export { default as Register } from "./Register.svelte";
export { default as Settings } from "./Settings.svelte";
export { default as Sheets } from "./Sheets.svelte";
export { default as Statistics } from "./Statistics.svelte";
export { default as Sync } from "./Sync.svelte";
