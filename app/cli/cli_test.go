//go:build !wasm

package cli

import (
	"encoding/json"
	"strings"
	"testing"

	"enclair/app/version"
)

func TestRunSaysWhatIsWrong(t *testing.T) {
	for _, c := range []struct {
		args     []string
		status   int
		out, err string
	}{
		{nil, 2, "", "usage: enclair"},
		{[]string{"help"}, 0, "usage: enclair", ""},
		{[]string{"fly"}, 2, "", `no command "fly"`},
		{[]string{"build", "-base", "a b", "x"}, 2, "", "usage: enclair build"},
		{[]string{"build", "-wings"}, 2, "", "flag provided but not defined"},
		{[]string{"serve", "-dir", "/nowhere"}, 1, "", "./build.sh site"},
		{[]string{"size", "-budget", "/nowhere"}, 1, "", "/nowhere"},
		{[]string{"size", "a", "b"}, 2, "", "usage: enclair size"},
	} {
		var out, errs strings.Builder
		status := Run(c.args, strings.NewReader(""), &out, &errs)
		if status != c.status || !strings.Contains(out.String(), c.out) || !strings.Contains(errs.String(), c.err) {
			t.Errorf("enclair %s: status %d, out %q, err %q", strings.Join(c.args, " "), status, out.String(), errs.String())
		}
	}
}

func TestTheCommandTellsItsLicences(t *testing.T) {
	out, errs, status := run(t, "", "licences")
	if status != 0 || errs != "" || !strings.HasPrefix(out, "En clair") || !strings.Contains(out, "The Go Authors") {
		t.Errorf("status %d, %q, %.200s", status, errs, out)
	}
}

func TestTheCommandAndTheMachineFormTellTheVersion(t *testing.T) {
	for _, args := range [][]string{{"version"}, {"-version"}, {"--version"}} {
		if out, errs, status := run(t, "", args...); status != 0 || out != "enclair "+version.Number+"\n" || errs != "" {
			t.Errorf("%v: status %d, %q, %q", args, status, out, errs)
		}
	}
	out, _, _ := run(t, "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "tree", "-json", "-")
	var form struct{ Enclair string }
	if err := json.Unmarshal([]byte(out), &form); err != nil || form.Enclair != version.Number {
		t.Errorf("the machine form says %q, %v", form.Enclair, err)
	}
}
