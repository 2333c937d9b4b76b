/* Parses files with libyaml and throws the result away: what reading YAML costs at the least. */
#include <stdio.h>
#include <yaml.h>

int main(int count, char **names)
{
    for (int at = 1; at < count; at++) {
        FILE *file = fopen(names[at], "rb");
        yaml_parser_t parser;
        yaml_event_t event;
        int is_done = 0;
        if (!file || !yaml_parser_initialize(&parser))
            return 1;
        yaml_parser_set_input_file(&parser, file);
        while (!is_done) {
            if (!yaml_parser_parse(&parser, &event))
                return 1;
            is_done = event.type == YAML_STREAM_END_EVENT;
            yaml_event_delete(&event);
        }
        yaml_parser_delete(&parser);
        fclose(file);
    }
    return 0;
}
