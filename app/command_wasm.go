package main

// The browser program has no command line: RunWhenOnBrowser never returns there.
func runCommand([]string) int { return 0 }
