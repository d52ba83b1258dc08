//go:build !wasm

package cli

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestBadArgumentsAreTold gives each command what it cannot do with: it says so in a line, then how it is used.
func TestBadArgumentsAreTold(t *testing.T) {
	none := filepath.Join(t.TempDir(), "none")
	for _, c := range []struct{ args, want string }{
		{"tree", "an argument is missing"},
		{"tree a b", "b is one argument too many"},
		{"tree - -json", "-json comes after -: options come first"},
		{"tree -jason -", "flag provided but not defined: -jason"},
		{"tree -json -decode -", "-json and -decode exclude each other"},
		{"tree -json=perhaps -", `invalid boolean value "perhaps" for -json`},
		{"tree -entry 2 -", "-entry 2 goes with -read"},
		{"tree -entry 1 -", "-entry 1 goes with -read"},
		{"tree -read -entry 0 -", "entries are counted from 1"},
		{"tree -read -entry -1 -", "entries are counted from 1"},
		{"tree -read -entry two -", "entries are counted from 1"},
		{"tree -read -entry 99 -", "-entry 99: - has 2 entries"},
		{"explain", "an argument is missing"},
		{"explain -lang de -", `invalid value "de" for flag -lang: it is fr or en`},
		{"explain -lang= -", `invalid value "" for flag -lang: it is fr or en`},
		{"explain -lang", "flag needs an argument: -lang"},
		{"explain -color sometimes -", `invalid value "sometimes" for flag -color: it is auto, always or never`},
		{"explain -era 1066 -", `invalid value "1066" for flag -era: it is a year, rfc1945,`},
		{"explain -read -entry 3 -", "-entry 3: - has 2 entries"},
		{"explain -entry 1 -", "-entry 1 goes with -read"},
		{"fix", "an argument is missing"},
		{"fix -n -w -", "-n and -w exclude each other"},
		{"fix -w -", "-w needs a file"},
		{"fix -w -read a", "-w and -read exclude each other"},
		{"build x", "x is one argument too many"},
		{"build -base a|b", "is not a plain path"},
		{"build -url ftp://a.example", "is not of the form https://host"},
		{"build -url https://a.example/?x", "is not of the form https://host"},
		{"build -out=", "it is the name of a folder"},
		{"serve x", "x is one argument too many"},
		{"serve -addr 8080", "is not of the form localhost:8080"},
		{"serve -addr localhost:http", "is not a number from 0 to 65535"},
		{"serve -base ../x", "is not a plain path"},
		{"serve -dir=", "it is the name of a folder"},
		{"fix", "an argument is missing"},
		{"fix -n -w x", "-n and -w exclude each other"},
		{"fix -w -", "-w needs a file"},
		{"fix -w -read x", "-w and -read exclude each other"},
		{"fix -lang de -", "it is fr or en"},
		{"fix -entry 1 -", "-entry 1 goes with -read"},
		{"version x", "x is one argument too many"},
		{"licences x", "x is one argument too many"},
		{"size a b", "b is one argument too many"},
		{"frobnicate", `no command "frobnicate"`},
		{"help frobnicate", `no command "frobnicate"`},
	} {
		args := strings.Fields(c.args)
		out, errs, status := run(t, archive, args...)
		if status != 2 || out != "" || !strings.Contains(errs, c.want) || !strings.Contains(errs, "usage: enclair ") {
			t.Errorf("enclair %s: status %d, out %q, err %q; want 2 and %q", c.args, status, out, errs, c.want)
		}
		if n := strings.Count(errs, "\n"); n != 2 && !strings.Contains(c.args, "frobnicate") {
			t.Errorf("enclair %s: %d lines, want what is wrong and the usage: %q", c.args, n, errs)
		}
	}
	for _, c := range []struct{ args, want string }{
		{"tree " + none, "no such file"},
		{"explain " + t.TempDir(), "is a directory"},
		{"serve -dir " + none, "there is no site in"},
		{"size -budget " + none, "no such file"},
	} {
		if _, errs, status := run(t, "", strings.Fields(c.args)...); status != 1 || !strings.Contains(errs, c.want) {
			t.Errorf("enclair %s: status %d, %q; want 1 and %q", c.args, status, errs, c.want)
		}
	}
}

func TestOneMessageIsNoArchive(t *testing.T) {
	if _, errs, status := run(t, "GET / HTTP/1.1\nHost: a\n\n", "tree", "-read", "-entry", "2", "-"); status != 2 || !strings.Contains(errs, "is no archive of several entries") {
		t.Errorf("status %d, %q", status, errs)
	}
	if _, errs, status := run(t, "GET / HTTP/1.1\nHost: a\n\n", "tree", "-read", "-entry", "1", "-"); status != 0 {
		t.Errorf("status %d, %q", status, errs)
	}
}

func TestWordsAreTakenInAnyCase(t *testing.T) {
	src := "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
	want, _, _ := run(t, src, "explain", "-lang", "en", "-color", "always", "-era", "rfc2616", "-")
	got, errs, status := run(t, src, "explain", "-lang", "EN", "-color", "Always", "-era", "RFC2616", "-")
	if status != 0 || got != want || !strings.Contains(got, "1999") {
		t.Errorf("status %d, %q, %q", status, errs, got)
	}
}

func TestEveryCommandTellsHowItIsUsed(t *testing.T) {
	for _, c := range commands() {
		for _, args := range [][]string{{c.name, "-h"}, {c.name, "--help"}, {"help", c.name}} {
			_, errs, status := run(t, "", args...)
			if status != 0 || !strings.Contains(errs, "usage: enclair "+c.name+" "+c.usage) {
				t.Errorf("%v: status %d, %q", args, status, errs)
			}
		}
	}
}
