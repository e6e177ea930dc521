import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { fonts } from "./fonts.ts";
import { fileName, strings } from "./strings.ts";

export default defineConfig({
  plugins: [strings(), fonts(), svelte()],
  // The window loads the page from the program itself, the bridge from the root of its address: both read relative paths.
  base: "./",
  build: {
    target: ["es2022", "safari16"],
    // The page's policy allows no data: addresses for fonts, so nothing is ever put into the style sheet.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rollupOptions: { output: { chunkFileNames: fileName } },
  },
  server: { fs: { allow: [".."] } },
  // Without this, Svelte gives the tests its server half, which cannot mount anything.
  resolve: process.env["VITEST"] ? { conditions: ["browser"] } : {},
  test: {
    environment: "happy-dom",
    // For what hangs; how fast a machine is proves nothing.
    testTimeout: 30_000,
    include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
  },
});
