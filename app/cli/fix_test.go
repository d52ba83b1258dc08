//go:build !wasm

package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const ill, well = "get / HTTP/1.1\nHost : a.example\r\n\r\n", "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n"

func TestFixWritesTheMendedBytesAndTellsWhatItDid(t *testing.T) {
	out, errs, status := run(t, ill, "fix", "-lang", "en", "-")
	if status != 0 || out != well {
		t.Errorf("status %d, %q", status, out)
	}
	if strings.Count(errs, " → ") != 3 || !strings.Contains(errs, `"get" → "GET"`) {
		t.Errorf("it tells %q", errs)
	}
	if out, errs, _ := run(t, well, "fix", "-"); out != well || errs != "" {
		t.Errorf("what is right becomes %q, and is told %q", out, errs)
	}
}

func TestFixTouchesTheFileOnlyWhereItIsAskedTo(t *testing.T) {
	file := filepath.Join(t.TempDir(), "message.http")
	if err := os.WriteFile(file, []byte(ill), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ option, out, kept string }{{"-n", "", ill}, {"-lang=fr", well, ill}, {"-w", "", well}} {
		out, errs, status := run(t, "", "fix", c.option, file)
		kept, err := os.ReadFile(file)
		if err != nil || status != 0 || out != c.out || string(kept) != c.kept || errs == "" {
			t.Errorf("%s: status %d, %v, printed %q, told %q, the file holds %q", c.option, status, err, out, errs, kept)
		}
	}
	if info, _ := os.Stat(file); info.Mode().Perm() != 0o600 {
		t.Errorf("the file has the mode %v", info.Mode())
	}
}
