package parser

import "testing"

func TestAParameterIsFoundInABrokenMediaTypeToo(t *testing.T) {
	for text, want := range map[string]string{
		`text/html; charset=utf-8`:             "utf-8",
		`multipart/form-data; boundary="">`:    "",
		`a/b; boundary=""><svg onload=x.y=1>"`: "",
		`a/b; ;=x; boundary=b`:                 "b",
		``:                                     "",
	} {
		name := "boundary"
		if want == "utf-8" {
			name = "charset"
		}
		if got, _ := MediaTypeParameter(text, name); got != want {
			t.Errorf("%s: %q, not %q", text, got, want)
		}
	}
}
